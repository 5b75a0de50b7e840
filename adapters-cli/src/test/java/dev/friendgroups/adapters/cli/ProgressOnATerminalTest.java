package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static dev.friendgroups.adapters.cli.Outcomes.UNKNOWN;
import static dev.friendgroups.adapters.cli.Outcomes.absent;
import static dev.friendgroups.adapters.cli.Outcomes.deleted;
import static dev.friendgroups.adapters.cli.Outcomes.failed;
import static dev.friendgroups.adapters.cli.Outcomes.names;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.wiring.Environment.Terminal;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a job has come, and what it tells meanwhile. */
class ProgressOnATerminalTest {
  private static final String CLEAR = "\r\u001b[K";

  @TempDir Path home;

  @Test
  void the_bar_is_there_whatever_becomes_of_the_data() {
    Program program = Program.withApp(home).on(new Terminal(true, false, true, 120));
    program.wiring.chat.deletions.meanwhile = () -> program.clock.advance(Duration.ofMillis(100));
    program.answering("account,group\nalice,gym\nbob,gym\n");

    Program.Result result = program.run("delete", "--from", "-", "--yes", "--json", "--no-color");

    assertThat(result.err())
        .as("data that goes elsewhere leaves the line alone")
        .isEqualTo(
            "\r[############------------] 1 of 2 accounts, 0 s left, 10 accounts/s\u001b[K"
                + "\r[########################] 2 of 2 accounts, 0 s left, 10 accounts/s\u001b[K"
                + CLEAR);
    assertThat(result.out().lines()).hasSize(3);
  }

  @Test
  void the_bar_of_a_resumed_job_fills_whatever_failed_for_good() {
    Program program = Program.withApp(home).on(new Terminal(true, true, true, 120));
    program.wiring.history.add(
        12,
        Job.State.UNFINISHED,
        true,
        deleted("alice", "gym"),
        failed("bob", UNKNOWN, "gym"),
        failed("carol", TIMEOUT, "gym"));
    program.wiring.chat.resumes =
        (number, observer, stop) -> {
          Job job = program.wiring.history.job(number).orElseThrow();
          observer.resumed(job);
          program.clock.advance(Duration.ofSeconds(1));
          observer.concluded(deleted("carol", "gym"));
          return new JobReport(
              Optional.of(number), job.size(), job.totals(), Set.of(), new Ending.Completed());
        };

    assertThat(program.run("resume", "12", "--no-color").err())
        .startsWith(
            "\r"
                + "[########################] 3 of 3 accounts, 0 s left, 1 failed, 1"
                + " account/s\u001b[K");
  }

  @Test
  void the_bar_of_a_restore_fills_and_counts_its_retries() {
    Program program = Program.withApp(home).on(new Terminal(true, true, true, 120));
    program.wiring.history.add(
        12, deleted("alice", "gym"), deleted("bob", "gym"), absent("carol", "gym"));
    program.wiring.chat.restores =
        (number, only, observer, stop) -> {
          observer.expected(2);
          program.clock.advance(Duration.ofMillis(10));
          observer.concluded(restored("alice", 3));
          program.clock.advance(Duration.ofSeconds(1));
          program.wiring.chat.retries = 3;
          observer.concluded(restored("bob", 2));
          return new RestoreReport(number, 2, 2, 0, 0, Set.of(), new Ending.Completed());
        };

    assertThat(program.run("restore", "12", "--no-color").err())
        .startsWith(
            "\r"
                + "[########################] 2 of 2 accounts, 0 s left, 2 accounts/s, 3"
                + " retries\u001b[K");
  }

  @Test
  void a_list_that_takes_long_to_read_is_counted_meanwhile() {
    Program program = Program.withApp(home).on(new Terminal(true, true, true, 120));
    program.reading(
        new FilterInputStream(
            new ByteArrayInputStream("account,group\nalice,gym\n".getBytes(UTF_8))) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            program.clock.advance(Duration.ofSeconds(1));
            program.ticks.tick();
            return super.read(bytes, offset, length);
          }
        });

    String err = program.run("delete", "--from", "-", "--yes", "--no-color").err();

    assertThat(err).startsWith("\rReading standard input: 0 rows\u001b[K");
    assertThat(err).contains(CLEAR);
  }

  @Test
  void the_bar_of_a_restore_that_was_interrupted_fills_with_what_was_left() {
    Program program = Program.withApp(home).on(new Terminal(true, true, true, 120));
    program.wiring.history.add(
        12, deleted("alice", "gym"), deleted("bob", "gym"), deleted("carol", "gym"));
    program.wiring.chat.restores =
        (number, only, observer, stop) -> {
          observer.expected(2);
          program.clock.advance(Duration.ofMillis(10));
          observer.concluded(restored("bob", 2));
          program.clock.advance(Duration.ofSeconds(1));
          observer.concluded(restored("carol", 2));
          return new RestoreReport(number, 2, 2, 0, 0, Set.of(), new Ending.Completed());
        };

    assertThat(program.run("restore", "12", "--no-color").err())
        .startsWith("\r[########################] 2 of 2 accounts, ");
  }

  private static RestoreOutcome restored(String account, int calls) {
    return new RestoreOutcome(
        new Account(account), names("gym"), List.of(), List.of(), Optional.empty(), calls);
  }
}
