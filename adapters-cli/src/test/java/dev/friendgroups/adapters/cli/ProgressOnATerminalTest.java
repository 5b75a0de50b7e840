package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.wiring.Environment.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a job has come, and what it tells meanwhile. */
class ProgressOnATerminalTest {
  private static final String CLEAR = "\r\u001b[K";

  @TempDir Path home;

  @Test
  void the_bar_makes_room_for_data_and_errors() {
    Program program = Program.withApp(home).on(new Terminal(true, false, true, 120));
    program.wiring.chat.deletions.meanwhile = () -> program.clock.advance(Duration.ofMillis(100));
    program.answering("account,group\nalice,gym\nbob,gym\n");

    Program.Result result = program.run("delete", "--from", "-", "--yes", "--json", "--no-color");

    assertThat(result.err())
        .isEqualTo(
            "\r[############------------] 1 of 2 accounts, 20 calls/s, 0 retries, 0 refused, 0 s"
                + " left\u001b[K"
                + CLEAR
                + "\r[########################] 2 of 2 accounts, 20 calls/s, 0 retries, 0 refused,"
                + " 0 s left\u001b[K"
                + CLEAR);
    assertThat(result.out().lines()).hasSize(3);
  }
}
