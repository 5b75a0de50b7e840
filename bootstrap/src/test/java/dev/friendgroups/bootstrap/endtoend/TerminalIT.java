package dev.friendgroups.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody sees who sits at a terminal. */
class TerminalIT {
  private static final Pattern LEFT_AT_40 =
      Pattern.compile("(?m)^\\d+ of 400( accounts)?, \\d+ (s|min \\d+ s) left$");
  private static final Pattern LEFT_AT_80 =
      Pattern.compile(
          "(?m)^\\[[#-]{10,24}\\] \\d+ of 400 accounts, [^\\n]* left, [\\d.]+ accounts?/s");

  @TempDir Path home;
  private RunningEmulator chat;
  private Path requests;
  private Map<String, String> variables;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(Terminal.canBeOpened(), "NOT TRIED: there is no tmux here to be a terminal");
    Path seed =
        Files.writeString(
            home.resolve("seed.json"),
            IntStream.range(0, 400)
                .mapToObj(
                    n ->
                        "{\"account\":\"user%d\",\"friends\":[\"x\"],\"groups\":[{\"name\":\"家人🎉\",\"members\":[\"x\"]},{\"name\":\"gym\",\"members\":[]}]}"
                            .formatted(n))
                .collect(Collectors.joining(",", "{\"accounts\":[", "]}")));
    requests =
        Files.writeString(
            home.resolve("requests.csv"),
            IntStream.range(0, 400)
                .mapToObj(n -> "user" + n + ",家人🎉\n")
                .collect(Collectors.joining("", "account,group\n", "")));
    chat = RunningEmulator.start(Program.at(home), "--seed", seed.toString());
    variables = new TreeMap<>(chat.exports());
    variables.put("HOME", home.toString());
    variables.put(
        "PATH", Path.of("target/friend-groups/bin").toAbsolutePath() + ":" + System.getenv("PATH"));
  }

  @AfterEach
  void stop() {
    if (chat != null) {
      chat.close();
    }
  }

  @Test
  void a_job_asks_shows_its_progress_in_any_window_and_is_stopped_by_CtrlC() {
    try (Terminal terminal = Terminal.open(home, 80, variables)) {
      terminal.enter("clear; friend-groups delete --from " + requests + " --calls-per-second 20");
      String question = terminal.await(screen -> screen.contains("[y/N]"));
      assertThat(question).contains("  user0: 家人🎉\n", "  and of 397 more accounts\n");

      terminal.enter("y");
      terminal.await(screen -> LEFT_AT_80.matcher(screen).find());
      terminal.resize(40);
      terminal.await(screen -> LEFT_AT_40.matcher(screen).find());
      terminal.resize(200);
      terminal.await(screen -> LEFT_AT_80.matcher(screen).find());

      terminal.interrupt();
      String stopped = terminal.await(screen -> screen.contains("Go on: friend-groups resume 1"));
      assertThat(stopped)
          .containsPattern("(Finishing \\d+ calls?|Stopping); press Ctrl-C again to stop now\\.\\n")
          .doesNotContain("^C^C", " left");
    }
  }

  @Test
  void one_CtrlC_ends_a_loop_of_the_shell_after_what_was_begun() {
    try (Terminal terminal = Terminal.open(home, 80, variables)) {
      terminal.enter(
          "clear; for n in 1 2; do friend-groups delete --yes --calls-per-second 20 --from "
              + requests
              + "; echo ne''xt; done");
      terminal.await(screen -> LEFT_AT_80.matcher(screen).find());

      terminal.interrupt();
      terminal.await(
          screen -> screen.contains("Go on: friend-groups resume 1") && screen.endsWith("$"));
      terminal.enter("echo exit $?");

      assertThat(terminal.await(screen -> screen.contains("\nexit ")))
          .contains("\nexit 130\n")
          .doesNotContain("next");
    }
  }

  @Test
  void CtrlC_at_the_question_says_that_nothing_was_deleted_and_ends_a_loop_too() {
    try (Terminal terminal = Terminal.open(home, 200, variables)) {
      terminal.enter(
          "clear; for n in 1 2; do friend-groups delete --account user1 gym; echo ne''xt; done");
      terminal.await(screen -> screen.contains("[y/N]"));

      terminal.interrupt();
      terminal.await(screen -> screen.endsWith("$"));
      terminal.enter("echo exit $?");

      assertThat(terminal.await(screen -> screen.contains("\nexit ")))
          .contains(": gym? [y/N] ^C\nNothing was deleted.\n", "\nexit 130\n")
          .doesNotContain("next");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', stopped now. Go on:",
    "--no-backup, 'stopped now; in doubt, since calls were cut off: user1. Settle it:'"
  })
  void the_second_CtrlC_stops_at_once_and_says_what_is_in_doubt(String option, String said)
      throws IOException {
    try (ServerSocket silentChat = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      variables.put("FRIEND_GROUPS_ENDPOINT", "http://127.0.0.1:" + silentChat.getLocalPort());
      try (Terminal terminal = Terminal.open(home, 200, variables)) {
        terminal.enter(
            "clear; friend-groups delete --account user1 gym --yes --timeout 300s " + option);
        try (Socket call = silentChat.accept()) {
          assertThat(call.getInputStream().read()).isEqualTo('P');

          terminal.interrupt();
          terminal.await(screen -> screen.contains("press Ctrl-C again to stop now"));
          terminal.interrupt();
          terminal.await(screen -> screen.endsWith("$"));
          terminal.enter("echo exit $?");

          assertThat(terminal.await(screen -> screen.contains("\nexit ")))
              .contains(
                  "Finishing 1 call; press Ctrl-C again to stop now.\n",
                  "warning: " + said + " friend-groups resume 1 --timeout 300s\n",
                  "\n$ echo exit $?\nexit 130\n")
              .doesNotContain("^C^C");
        }
      }
    }
  }

  @Test
  void a_reader_who_leaves_ends_a_long_list_without_a_word() throws Exception {
    try (Terminal terminal = Terminal.open(home, 80, variables)) {
      terminal.enter(
          "clear; friend-groups list --members --from "
              + requests
              + " | head -1; echo"
              + " exit ${PIPESTATUS[*]}");

      assertThat(terminal.await(screen -> screen.contains("\nexit ")))
          .isEqualTo("2 friend groups of user0 (sequence 1):\nexit 0 0\n$");
      assertThat(chat.journal()).doesNotContain("user399");
    }
  }

  @Test
  void a_terminal_that_knows_nothing_but_plain_lines_gets_nothing_else() throws IOException {
    variables.put("TERM", "dumb");
    Path sent = Files.createFile(home.resolve("sent"));
    try (Terminal terminal = Terminal.open(home, 200, variables)) {
      terminal.record(sent);
      terminal.enter("friend-groups delete --from " + requests + "; echo 'e''nd'");
      terminal.await(screen -> screen.contains("[y/N]"));
      terminal.enter("y");

      assertThat(Terminal.await(() -> text(sent), text -> text.contains("\nend")))
          .contains("deleted 400 friend groups of 400 accounts")
          .doesNotContainPattern("[\\x00-\\x1f&&[^\\r\\n]]")
          .doesNotContainPattern("\\r(?!\\n)");
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void tables_with_wide_names_are_aligned() {
    try (Terminal terminal = Terminal.open(home, 80, variables)) {
      terminal.enter("clear; friend-groups list --account user7 --members");

      assertThat(terminal.await(screen -> screen.contains("2 friend groups of user7")))
          .contains("GROUP   SIZE  MEMBERS\n家人🎉  1     x\ngym     0\n");
    }
  }
}
