package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.deleted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking back at a few of many jobs. */
class JobSelectionTest {
  @TempDir Path home;
  private Program program;

  @BeforeEach
  void recordJobs() {
    program = Program.at(home);
    program.wiring.history.started = Instant.parse("2026-11-20T05:20:00Z");
    program.wiring.history.add(1, deleted("alice", "family"));
    program.wiring.history.started = Program.NOW.minus(Duration.ofHours(30));
    program.wiring.history.add(2, deleted("alice", "family"));
    program.wiring.history.started = Program.NOW.minus(Duration.ofMinutes(10));
    program.wiring.history.add(3, deleted("alice", "family"));
  }

  @ParameterizedTest
  @CsvSource({
    "--limit=1, 3",
    "--limit=2, 3 2",
    "--limit=99, 3 2 1",
    "--since=10m, 3",
    "--since=9m,",
    "--since=36h, 3 2",
    "--since=2d, 3 2",
    "--since=1w, 3 2 1",
    "--since=2026-11-21, 3 2",
    "--since=2026-11-20, 3 2 1",
    "--since=2026-11-20T05:20:00Z, 3 2 1",
    "--since=2026-11-20T05:20:01Z, 3 2",
    "--since=1w --limit=2, 3 2"
  })
  void only_the_newest_jobs_are_shown_or_those_begun_since_a_moment(
      String options, @Nullable String jobs) {
    String[] arguments = ("history --json " + options).split(" ", -1);

    Result result = program.run(arguments);

    assertThat(result.code()).isZero();
    assertThat(result.out().lines().map(line -> line.replaceAll(".*\"job\":([0-9]+).*", "$1")))
        .containsExactly(jobs == null ? new String[0] : jobs.split(" ", -1));
  }

  @Test
  void that_all_jobs_are_older_is_told() {
    assertThat(program.run("history", "--since", "5m"))
        .isEqualTo(
            new Result(
                0, "", "There are no jobs since then; the newest is of 2026-11-26T05:10:00Z.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "7x", "d", "yesterday", "2026-13-01", "2026-11-20T05:20"})
  void what_is_no_moment_is_refused_with_examples(String since) {
    assertThat(program.run("history", "--since=" + since).err())
        .startsWith(
            "error: Invalid value for option '--since': '"
                + since
                + "' is neither a duration, like 90m, 12h or 7d, nor a date, like 2026-11-01 or"
                + " 2026-11-01T08:30:00Z\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "--forget=3", "--backup=copy.db"})
  void one_job_is_not_chosen_from(String one) {
    assertThat(program.run("history", one, "--limit=1"))
        .isEqualTo(
            new Result(
                2, "", "error: --limit and --since are about many jobs; they go without one\n"));
  }

  @Test
  void the_table_names_each_chat_once_and_fits_80_columns() {
    program.wiring.history.many(123_456, 1_234_567);
    program.wiring.history.chat = "the loft";
    program.wiring.history.restored(123_457, Instant.parse("2026-11-26T05:19:00.5Z"), 1, 2);

    Result result = program.run("history", "--limit=4");

    assertThat(result.out())
        .isEqualTo(
            """
            JOB     STARTED               STATE     ACCOUNTS   DELETED    FAILED  RESTORED
            the loft:
            123457  2026-11-26T05:10:00Z  finished  1          2          0       2
            app 1400000001:
            123456  2026-11-26T05:10:00Z  finished  1,234,567  1,234,567  0       -
            3       2026-11-26T05:10:00Z  finished  1          1          0       -
            2       2026-11-24T23:20:00Z  finished  1          1          0       -
            """);
    assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void a_restored_job_tells_what_came_back_and_when() {
    program.wiring.history.restored(4, Instant.parse("2026-11-26T05:19:00.5Z"), 1, 2);

    assertThat(program.run("history", "4").err())
        .isEqualTo(
            "Job 4 of 2026-11-26T05:10:00Z for app 1400000001: finished, 1 of 1 account; restored"
                + " 2 friend groups of 1 account, the latest at 2026-11-26T05:19:00Z\n");
    assertThat(program.run("history", "--json", "--limit=1").out())
        .endsWith(
            "\"calls\":2,\"restored\":2,\"restoredAccounts\":1,"
                + "\"restoredAt\":\"2026-11-26T05:19:00Z\"}\n");
  }
}
