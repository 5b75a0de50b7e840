package dev.friendgroups.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What signals do to a program whose call is in flight to a Chat that never answers. */
class SignalsIT {
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  @TempDir Path home;
  private ServerSocket silentChat;
  private Program program;

  @BeforeEach
  void start() throws IOException {
    silentChat = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    program =
        Program.at(home)
            .with(
                Map.of(
                    "FRIEND_GROUPS_ENDPOINT",
                    "http://127.0.0.1:" + silentChat.getLocalPort(),
                    "FRIEND_GROUPS_SDK_APP_ID",
                    "1400000000",
                    "FRIEND_GROUPS_SECRET_KEY",
                    "a key for stopping"));
  }

  @AfterEach
  void stop() throws IOException {
    silentChat.close();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void the_second_signal_ends_the_program_in_the_midst_of_a_stalled_deletion(
      String signal, int exit) throws Exception {
    assertThat(afterTheSecond(signal, exit, "--no-backup"))
        .isEqualTo(
            "warning: stopped now; in doubt, since calls were cut off: alice."
                + " Settle it: friend-groups resume 1 --timeout 100s");
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void nothing_is_in_doubt_when_it_ends_in_the_midst_of_a_reading(String signal, int exit)
      throws Exception {
    assertThat(afterTheSecond(signal, exit))
        .isEqualTo("warning: stopped now. Go on: friend-groups resume 1 --timeout 100s");
  }

  private String afterTheSecond(String signal, int exit, String... more) throws Exception {
    assumeFalse(ignored(exit - 128), "NOT TRIED: whoever started this build ignores " + signal);
    List<String> arguments =
        new ArrayList<>(
            List.of("delete", "--account", "alice", "family", "--yes", "--timeout", "100s"));
    arguments.addAll(List.of(more));
    Process job = program.start(arguments.toArray(String[]::new));
    try (Socket call = silentChat.accept();
        BufferedReader err =
            new BufferedReader(new InputStreamReader(job.getErrorStream(), UTF_8))) {
      assertThat(call.getInputStream().read()).isEqualTo('P');

      assertThat(err.readLine()).startsWith("Deleting from app 1400000000 at http://127.0.0.1:");

      Program.signal(job, signal);
      assertThat(err.readLine()).isEqualTo("Finishing 1 call; press Ctrl-C again to stop now.");
      long before = System.nanoTime();
      Program.signal(job, signal);

      String last = err.readLine();
      Result result = Program.end(job);
      assertThat(result.exit()).isEqualTo(exit);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
      return last;
    }
  }

  /** For INT it says nothing, but ends its loops, which takes a terminal to be seen. */
  @ParameterizedTest
  @CsvSource({"TERM, Terminated", "HUP, Hangup"})
  void a_shell_says_of_which_signal_a_command_has_died(String signal, String told)
      throws Exception {
    Process shell =
        program
            .with("LC_ALL", "C")
            .startBy(
                List.of("bash", "-c", "\"$@\"; echo code $?", "bash"),
                "list",
                "--account",
                "alice");
    try (Socket call = silentChat.accept()) {
      assertThat(call.getInputStream().read()).isEqualTo('P');

      ProcessHandle list = shell.children().findFirst().orElseThrow();
      new ProcessBuilder("kill", "-" + signal, Long.toString(list.pid())).start().waitFor();

      Result result = Program.end(shell);
      assertThat(result.out()).isEqualTo("code " + (signal.equals("TERM") ? 143 : 129) + "\n");
      assertThat(result.err()).contains(told);
    }
  }

  /** What is ignored at the start, as after nohup, stays ignored by all that is started. */
  private static boolean ignored(int signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    String mask =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElse("0");
    return (Long.parseUnsignedLong(mask, 16) & (1L << (signal - 1))) != 0;
  }
}
