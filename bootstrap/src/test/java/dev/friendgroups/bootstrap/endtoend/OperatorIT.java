package dev.friendgroups.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator gets to see when things go wrong, against an emulator in its own process. */
class OperatorIT {
  private static final int ACCOUNTS = 2_000;

  @TempDir Path home;
  private RunningEmulator emulator;
  private Program program;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(home.resolve("seed.json"), seed());
    emulator =
        RunningEmulator.start(
            Program.at(home),
            "--seed",
            home.resolve("seed.json").toString(),
            "--latency",
            "20ms",
            "--quota",
            "0");
    program = Program.at(home).with(emulator.exports());
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  private static String seed() {
    List<String> accounts = new ArrayList<>();
    for (int n = 0; n < ACCOUNTS; n++) {
      accounts.add(
          "{\"account\":\"account-"
              + n
              + "\",\"friends\":[\"bob\"],\"sequence\":1,"
              + "\"groups\":[{\"name\":\"family\",\"members\":[\"bob\"]}]}");
    }
    return "{\"accounts\":[" + String.join(",", accounts) + "]}";
  }

  private Path requests() throws IOException {
    Path file = home.resolve("requests.csv");
    List<String> rows = new ArrayList<>(List.of("account,group"));
    IntStream.range(0, ACCOUNTS).forEach(n -> rows.add("account-" + n + ",family"));
    return Files.write(file, rows);
  }

  @Test
  void the_emulator_leads_others_to_it_and_stops_when_asked() {
    assertThat(emulator.exports().keySet())
        .containsExactlyInAnyOrder(
            "FRIEND_GROUPS_ENDPOINT",
            "FRIEND_GROUPS_SDK_APP_ID",
            "FRIEND_GROUPS_ADMIN",
            "FRIEND_GROUPS_SECRET_KEY",
            "FRIEND_GROUPS_CONTROL_KEY");
    assertThat(program.run("delete", "--account", "account-0", "family", "--yes"))
        .isEqualTo(
            new Result(
                0,
                "Deleted 1 friend group of account-0: family (sequence 2)."
                    + " Undo: friend-groups restore 1\n",
                "Deleting from app 1400000000 at "
                    + emulator.exports().get("FRIEND_GROUPS_ENDPOINT")
                    + ".\n"));

    assertThat(emulator.stop().err()).doesNotContain("Exception");
    assertThat(program.run("list", "--account", "account-0", "--retries", "0").exit()).isEqualTo(5);
  }

  @Test
  void a_wrong_key_stops_a_job_at_its_first_call_and_says_so_in_one_line() throws Exception {
    Result result =
        program
            .with("FRIEND_GROUPS_SECRET_KEY", "not the key of this app")
            .run("delete", "--from", requests().toString(), "--yes");

    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.err())
        .matches(
            "error: stopped, since no account can succeed: error 70009 .*another app's key\\. Next:"
                + " use the secret key .*; then: friend-groups resume 1\n"
                + "Check the set-up: friend-groups check\n")
        .doesNotContain("not the key of this app");
    assertThat(result.out()).contains("deleted 0 friend groups");
    assertThat(emulator.journal()).containsOnlyOnce("\"command\"");
    assertThat(program.run("resume", "1", "--quiet", "--calls-per-second", "4000").exit()).isZero();
  }

  @Test
  void half_a_configuration_never_falls_back_to_the_embedded_chat() {
    Result result =
        Program.at(home)
            .with("FRIEND_GROUPS_SDK_APP_ID", "1400000000")
            .run("delete", "--account", "alice", "family");

    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("missing", "--region", "--secret-key-file");
  }

  @Test
  void no_connection_is_temporary_and_nothing_is_lost() throws IOException {
    int port = closedPort();
    Result result =
        program
            .with("FRIEND_GROUPS_ENDPOINT", "http://127.0.0.1:" + port)
            .run("delete", "--account", "alice", "family", "--yes", "--retries", "1");

    assertThat(result.exit()).isEqualTo(5);
    assertThat(result.err())
        .contains("no connection to 127.0.0.1:" + port, "Nothing was deleted.", "resume 1")
        .doesNotContain("Not known", "\tat ");
  }

  @Test
  void what_never_left_this_machine_certainly_changed_nothing() throws IOException {
    int port = closedPort();
    Result result =
        program
            .with("FRIEND_GROUPS_ENDPOINT", "http://127.0.0.1:" + port)
            .run("create", "--account", "alice", "family", "--retries", "1");

    assertThat(result.exit()).isEqualTo(5);
    assertThat(result.err())
        .contains("no connection to 127.0.0.1:" + port, "Nothing was changed.")
        .doesNotContain("may have been done", "\tat ");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  @Test
  void without_a_terminal_deleting_wants_yes() {
    Result result = program.run("delete", "--account", "account-0", "family");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("--yes");
    assertThat(program.run("list", "--account", "account-0").out()).contains("family");
  }

  @Test
  void an_interrupted_job_ends_with_130_and_is_finished_by_resuming() throws Exception {
    Process job = program.start("delete", "--from", requests().toString(), "--yes", "--json");
    BufferedReader lines = new BufferedReader(new InputStreamReader(job.getInputStream(), UTF_8));
    assertThat(lines.readLine()).startsWith("{\"job\":1,\"account\":");

    Program.signal(job, "INT");
    lines.lines().forEach(line -> assertThat(line).startsWith("{\"job\":1,"));
    Result result = Program.end(job);

    assertThat(result.exit()).isEqualTo(130);
    assertThat(result.err())
        .matches(
            """
            Finishing \\d+ calls?; press Ctrl-C again to stop now\\.
            warning: interrupted; nothing is lost\\. Go on: friend-groups resume 1
            """);
    assertThat(program.run("resume", "1", "--calls-per-second", "4000"))
        .satisfies(
            resumed -> {
              assertThat(resumed.exit()).isZero();
              assertThat(resumed.out())
                  .startsWith("Job 1 of app 1400000000 at http://127.0.0.1:")
                  .contains(": deleted 2,000 friend groups");
            });
    assertThat(program.run("list", "--account", "account-1999").out())
        .isEqualTo("account-1999 has no friend groups (sequence 2)\n");
  }

  @Test
  void a_job_that_is_being_run_cannot_be_run_twice() throws Exception {
    Process job = program.start("delete", "--from", requests().toString(), "--yes", "--json");
    BufferedReader lines = new BufferedReader(new InputStreamReader(job.getInputStream(), UTF_8));
    assertThat(lines.readLine()).startsWith("{\"job\":1,");

    Result result = program.run("resume", "1");

    assertThat(result)
        .isEqualTo(
            new Result(
                5,
                "",
                """
                error: job 1 is being run by another process
                To wait for it: friend-groups resume 1 --wait
                """));
    job.destroyForcibly();
  }

  @Test
  void a_closed_pipe_ends_the_output_without_a_stack_trace() throws Exception {
    program.run(
        "delete",
        "--from",
        requests().toString(),
        "--yes",
        "--quiet",
        "--calls-per-second",
        "4000");
    Process history = program.start("history", "1", "--csv");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(history.getInputStream(), UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("account,group,outcome,reason,escaped");
    }

    assertThat(history.waitFor(30, SECONDS)).isTrue();
    assertThat(new String(history.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
  }

  @Test
  void data_that_cannot_be_written_is_no_success() {
    File full = new File("/dev/full");
    assumeTrue(full.exists());

    Result result = Program.end(program.start(ProcessBuilder.Redirect.to(full), "errors"));

    assertThat(result)
        .isEqualTo(
            new Result(5, "", "error: cannot write standard output: No space left on device\n"));
  }

  @Test
  void a_ready_user_sig_is_as_good_as_the_key() throws IOException {
    Path file = home.resolve("user.sig");
    Files.writeString(file, program.run("sign").out());
    file.toFile().setReadable(false, false);
    file.toFile().setReadable(true, true);

    Result result =
        Program.at(home)
            .with(
                Map.of(
                    "FRIEND_GROUPS_ENDPOINT",
                    emulator.endpoint().toString(),
                    "FRIEND_GROUPS_SDK_APP_ID",
                    "1400000000"))
            .run("list", "--account", "account-0", "--user-sig-file", file.toString());

    assertThat(result)
        .isEqualTo(
            new Result(
                0, "GROUP   SIZE\nfamily  1\n1 friend group of account-0 (sequence 1)\n", ""));
  }
}
