package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.CONFLICT;
import static dev.friendgroups.adapters.cli.Outcomes.INCOMPLETE;
import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static dev.friendgroups.adapters.cli.Outcomes.absent;
import static dev.friendgroups.adapters.cli.Outcomes.deleted;
import static dev.friendgroups.adapters.cli.Outcomes.failed;
import static dev.friendgroups.adapters.cli.Outcomes.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.application.port.out.NoLedgerException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking back at jobs. */
class HistoryCommandTest {
  private static final JobNumber TWELVE = new JobNumber(12);

  @TempDir Path home;
  private Program program;

  @BeforeEach
  void recordAJob() {
    program = Program.at(home);
    program.wiring.history.add(
        12,
        Job.State.UNFINISHED,
        true,
        deleted("alice", "family", "gym"),
        absent("bob", "choir"),
        failed("carol", CONFLICT, "a \"b\", c"),
        failed("dave", TIMEOUT, "work"));
  }

  @Test
  void before_the_first_job_there_are_none_but_a_ledger_that_is_named_has_to_be_there() {
    program.wiring.broken = Optional.of(new NoLedgerException("no ledger at x.db"));

    assertThat(program.run("history").code()).isZero();
    assertThat(program.run("history", "--ledger", "x.db"))
        .isEqualTo(new Result(2, "", "error: no ledger at x.db\n"));
    assertThat(program.run("history", "12").code()).isEqualTo(2);
    assertThat(program.run("history", "--forget", "12").code()).isEqualTo(2);
  }

  @Test
  void a_backup_copies_the_ledger_and_goes_with_nothing_else() {
    assertThat(program.run("history", "--backup", "copy.db", "--ledger", "x.db"))
        .isEqualTo(new Result(0, "", "The ledger x.db is copied to copy.db.\n"));

    assertThat(program.wiring.copies)
        .containsExactly(Map.entry(LedgerLocation.parse("x.db"), Path.of("copy.db")));
    assertThat(program.run("history", "12", "--backup", "copy.db").code()).isEqualTo(2);
    assertThat(program.run("history", "--forget", "12", "--backup", "copy.db").code()).isEqualTo(2);
  }

  @Test
  void jobs_stand_in_a_table_the_newest_first() {
    program.wiring.history.add(13, Job.State.FINISHED, false, deleted("alice", "gym"));

    assertThat(program.run("history"))
        .isEqualTo(
            new Result(
                0,
                """
                JOB  STARTED               STATE       ACCOUNTS  DELETED  FAILED  RESTORED
                app 1400000001:
                13   2026-03-04T05:06:07Z  finished    1         1        0       no backup
                12   2026-03-04T05:06:07Z  unfinished  4         2        2       -
                """,
                ""));
    assertThat(program.wiring.archives)
        .containsExactly(LedgerLocation.file(home.resolve(".local/state/friend-groups/ledger.db")));
    assertThat(program.wiring.open).isZero();
  }

  @Test
  void advice_that_only_the_problem_gives_is_told_with_it() {
    program.wiring.history.add(13, failed("alice", INCOMPLETE, "gym"));

    assertThat(program.run("history", "13", "--failed").out())
        .isEqualTo("alice: not deleted gym: a backup would be incomplete; delete it unsaved\n");
    assertThat(program.run("history", "13", "--failed", "--json").out())
        .contains(
            "\"error\":{\"meaning\":\"a backup would be incomplete\",\"remedy\":\"give-up\","
                + "\"advice\":\"delete it unsaved\"}");
  }

  @Test
  void as_json_each_job_is_a_line() {
    assertThat(program.run("history", "--json").out())
        .isEqualTo(
            """
            {"job":12,"started":"2026-03-04T05:06:07Z","chat":"app 1400000001","state":"unfinished","backup":true,"planned":4,"accounts":4,"done":2,"failed":2,"deleted":2,"absent":1,"remaining":2,"calls":5}
            """);
  }

  @Test
  void without_a_job_there_is_nothing_to_show() {
    Program fresh = Program.at(home).with("XDG_STATE_HOME", home.resolve("state").toString());

    assertThat(fresh.run("history")).isEqualTo(new Result(0, "", "There are no jobs yet.\n"));
    assertThat(fresh.run("history", "--json")).isEqualTo(new Result(0, "", ""));
    assertThat(fresh.wiring.archives.get(0))
        .isEqualTo(LedgerLocation.file(home.resolve("state/friend-groups/ledger.db")));
    assertThat(fresh.run("history", "--ledger", "my.db").code()).isZero();
    assertThat(fresh.wiring.archives.get(2)).isEqualTo(LedgerLocation.parse("my.db"));
  }

  @Test
  void a_job_is_shown_account_by_account() {
    assertThat(program.run("history", "12"))
        .isEqualTo(
            new Result(
                0,
                """
                alice: deleted family, gym
                bob: already absent choir
                carol: not deleted a "b", c: error 30008 (busy): another write to the same account is going on
                dave: in doubt work: no answer in 30 s
                """,
                """
                Job 12 of 2026-03-04T05:06:07Z for app 1400000001: unfinished, 4 of 4 accounts
                2 accounts failed (30008 ×1, no answer in 30 s ×1).
                """));
  }

  @Test
  void that_nothing_failed_is_said_where_nothing_else_is() {
    program.wiring.history.add(13, deleted("alice", "gym"));

    assertThat(program.run("history", "13", "--failed"))
        .isEqualTo(new Result(0, "", "No account of job 13 failed.\n"));
  }

  @Test
  void failed_shows_only_what_was_not_deleted() {
    assertThat(program.run("history", "12", "--failed"))
        .isEqualTo(
            new Result(
                0,
                """
                carol: not deleted a "b", c: error 30008 (busy): another write to the same account is going on
                dave: in doubt work: no answer in 30 s
                """,
                "2 accounts failed (30008 ×1, no answer in 30 s ×1).\n"));
  }

  @Test
  void as_json_each_account_is_a_line() {
    assertThat(program.run("history", "12", "--failed", "--json").out())
        .isEqualTo(
            """
            {"job":12,"account":"carol","deleted":[],"absent":[],"remaining":["a \\"b\\", c"],"doubtful":[],"error":{"code":30008,"info":"busy","display":"","meaning":"another write to the same account is going on","remedy":"slow-down"},"calls":1}
            {"job":12,"account":"dave","deleted":[],"absent":[],"remaining":[],"doubtful":["work"],"error":{"meaning":"no answer in 30 s","remedy":"try-again"},"calls":1}
            """);
  }

  @Test
  void csv_has_a_row_for_each_group() {
    assertThat(program.run("history", "12", "--csv"))
        .isEqualTo(
            new Result(
                0,
                """
                account,group,outcome,reason,escaped
                alice,family,deleted,,
                alice,gym,deleted,,
                bob,choir,absent,,
                carol,"a ""b"", c",remaining,30008,
                dave,work,doubtful,try-again,
                """,
                ""));
  }

  @Test
  void the_failed_rows_can_be_deleted_from_again() throws IOException {
    Result failures = program.run("history", "12", "--failed", "--csv");
    Path again = Files.writeString(home.resolve("again.csv"), failures.out());

    Result result = program.run("delete", "--from", again.toString());

    assertThat(result.code()).isZero();
    assertThat(program.wiring.chat.deletions.planned)
        .containsExactly(
            new AccountPlan(new Account("carol"), names("a \"b\", c")),
            new AccountPlan(new Account("dave"), names("work")));
  }

  @Test
  void csv_is_exact_and_harmless_wherever_it_goes() {
    for (boolean terminal : new boolean[] {false, true}) {
      program.wiring.history.add(14, deleted("alice", "\u001b[2J", "two\nlines"));
      if (terminal) {
        program.on(Program.TERMINAL);
      }

      assertThat(program.run("history", "14", "--csv").out())
          .isEqualTo(
              """
              account,group,outcome,reason,escaped
              alice,\\u001b[2J,deleted,,json
              alice,two\\nlines,deleted,,json
              """);
    }
  }

  @Test
  void a_job_can_be_forgotten() {
    assertThat(program.run("history", "--forget", "12", "--yes"))
        .isEqualTo(
            new Result(
                0,
                "",
                "Job 12 is forgotten: 2 friend groups that it deleted can no longer be restored,"
                    + " 2 accounts can no longer be resumed.\n"));
    assertThat(program.wiring.history.jobs()).isEmpty();

    program.wiring.history.add(13, deleted("alice", "gym"));
    assertThat(program.run("history", "--forget", "13", "-y", "--json"))
        .isEqualTo(new Result(0, "{\"job\":13,\"forgotten\":true}\n", ""));
  }

  @Test
  void forgetting_asks_as_a_deletion_does_and_says_what_can_no_longer_be_undone() {
    program.on(Program.TERMINAL).answering("n\n");

    assertThat(program.run("history", "--forget", "12"))
        .isEqualTo(
            new Result(
                2,
                "",
                "Forget job 12 of app 1400000001 (unfinished): 2 friend groups that it deleted"
                    + " can no longer be restored, 2 accounts can no longer be resumed? [y/N]"
                    + " Nothing was forgotten.\n"));
    assertThat(program.wiring.history.jobs()).hasSize(1);
    program.answering("y\n");
    assertThat(program.run("history", "--forget", "12").code()).isZero();
    assertThat(program.wiring.history.jobs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void where_nobody_can_be_asked_nothing_is_forgotten(boolean terminal) {
    if (terminal) {
      program.on(Program.TERMINAL).answering("y\n");
    }
    String[] arguments =
        terminal
            ? new String[] {"history", "--forget=12", "--no-input", "--no-color"}
            : new String[] {"history", "--forget=12"};

    assertThat(program.run(arguments))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: forgetting needs a confirmation and nobody can be asked; add --yes."
                    + " Nothing was forgotten\n"));
    assertThat(program.wiring.history.jobs()).hasSize(1);
  }

  @Test
  void an_unknown_job_is_neither_shown_nor_forgotten() {
    Result unknown =
        new Result(
            2,
            "",
            "error: there is no job 99 in my.db; friend-groups history --ledger my.db lists"
                + " them\n");

    assertThat(program.run("history", "99", "--ledger=my.db")).isEqualTo(unknown);
    assertThat(program.run("history", "--forget=99", "-y", "--ledger=my.db")).isEqualTo(unknown);
  }

  @ParameterizedTest
  @CsvSource({
    "--failed, , --failed and --csv go with a JOB",
    "--csv, , --failed and --csv go with a JOB",
    "12, --forget=12, --forget goes without another JOB",
    "12, --csv --json, --csv and --json exclude each other",
    "--forget, -y, '--forget needs a JOB, or --older-than'",
    "--older-than=90d, -y, '--older-than goes with --forget, which then names no JOB'",
    "--forget=12, --older-than=90d, '--older-than goes with --forget, which then names no JOB'"
  })
  void options_that_do_not_fit_together_are_told(
      String first, @Nullable String more, String message) {
    String[] arguments = ("history " + first + (more == null ? "" : " " + more)).split(" ", -1);

    assertThat(program.run(arguments)).isEqualTo(new Result(2, "", "error: " + message + "\n"));
    assertThat(program.wiring.archives).isEmpty();
  }

  @Test
  void a_ledger_that_cannot_be_read_is_told_in_a_line() {
    program.wiring.broken =
        Optional.of(new StorageException("the ledger my.db is damaged; move it away", null));

    assertThat(program.run("history", "--ledger=my.db"))
        .isEqualTo(new Result(2, "", "error: the ledger my.db is damaged; move it away\n"));
  }

  @Test
  void jobs_that_are_old_enough_are_forgotten() {
    program.wiring.history.add(13, deleted("alice", "gym"));
    Job twelve = program.wiring.history.job(TWELVE).orElseThrow();
    String age = Duration.between(twelve.started(), Program.NOW).toDays() + "d";

    assertThat(program.run("history", "--forget", "--older-than", "3650d", "-y"))
        .isEqualTo(new Result(0, "", "There is no job as old as that; nothing was forgotten.\n"));

    assertThat(program.run("history", "--forget", "--older-than", age, "-y"))
        .isEqualTo(
            new Result(
                0,
                "",
                """
                Job 13 is forgotten: 1 friend group that it deleted can no longer be restored.
                Job 12 is forgotten: 2 friend groups that it deleted can no longer be restored, 2 accounts can no longer be resumed.
                """));
    assertThat(program.wiring.history.jobs()).isEmpty();
  }

  @Test
  void forgetting_old_jobs_asks_once_and_keeps_those_that_somebody_has() {
    program.wiring.history.add(13, deleted("alice", "gym"));
    program.wiring.history.busy.add(TWELVE);
    program.on(Program.TERMINAL).answering("y\n");

    assertThat(program.run("history", "--forget", "--older-than", "12h", "--no-color"))
        .isEqualTo(
            new Result(
                5,
                "",
                """
                Forget 2 jobs (1 unfinished): 3 friend groups that they deleted can no longer be restored? [y/N] Job 13 is forgotten: 1 friend group that it deleted can no longer be restored.
                warning: kept, since job 12 is being run by another process
                """));
    assertThat(program.wiring.history.jobs()).hasSize(1);
  }

  @Test
  void what_a_ledger_cannot_erase_is_told() {
    program.wiring.keptElsewhere = Optional.of("A replica may still have it.");

    assertThat(program.run("history", "--forget", "12", "--yes").err())
        .endsWith("resumed.\nA replica may still have it.\n");
    assertThat(program.run("history", "--forget", "--older-than", "12h", "-y").err())
        .isEqualTo("There is no job as old as that; nothing was forgotten.\n");
  }
}
