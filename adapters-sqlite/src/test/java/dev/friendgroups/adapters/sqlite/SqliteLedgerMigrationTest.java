package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that the first version wrote, opened now. */
class SqliteLedgerMigrationTest {
  private static final JobNumber ONE = new JobNumber(1);
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("work");
  private static final GroupName GYM = new GroupName("gym");
  private static final Problem CUT_OFF =
      new Breakdown("no answer in time", Remedy.TRY_AGAIN, false);

  @TempDir private Path folder;
  private Path file;
  private SqliteDeletionLedger ledger;

  @BeforeEach
  void openLedgerOfTheFirstVersion() throws IOException, SQLException {
    file = folder.resolve("ledger.db");
    Database.execute(file, text("first-ledger.sql"));
    ledger = SqliteDeletionLedger.open(file, InstantSource.system());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void what_the_first_version_did_not_conclude_is_in_doubt_and_the_rest_is_as_it_was() {
    assertThat(Jobs.outcomes(ledger, ONE))
        .containsExactly(
            outcome("deleted", List.of(FAMILY, WORK), List.of(GYM), List.of(), List.of(), 12, 2),
            outcome(
                "refused",
                List.of(FAMILY),
                List.of(),
                List.of(WORK, GYM),
                List.of(),
                13,
                4,
                new Refusal(ErrorCode.BAD_PARAMETER, "bad name", "wrong")),
            outcome(
                "given-up",
                List.of(),
                List.of(),
                List.of(FAMILY, WORK, GYM),
                List.of(),
                14,
                3,
                new Breakdown("no Chat there", Remedy.GIVE_UP, true)),
            outcome(
                "cut-off", List.of(FAMILY), List.of(GYM), List.of(), List.of(WORK), 15, 6, CUT_OFF),
            outcome(
                "busy",
                List.of(),
                List.of(),
                List.of(),
                List.of(FAMILY, WORK, GYM),
                16,
                5,
                new Refusal(ErrorCode.WRITE_CONFLICT, "busy", "")),
            outcome(
                "made-again",
                List.of(),
                List.of(WORK, GYM),
                List.of(),
                List.of(FAMILY),
                17,
                6,
                CUT_OFF),
            outcome("restored", List.of(FAMILY), List.of(WORK, GYM), List.of(), List.of(), 18, 2));
  }

  @Test
  void what_was_not_concluded_is_a_task_that_names_all_that_was_saved() {
    assertThat(Jobs.tasks(ledger, ONE))
        .containsExactly(
            "cut-off: [family, work, gym] [family, work]",
            "busy: [family, work, gym] [family, gym, work]",
            "made-again: [family, work, gym] [family, gym]",
            "killed: [family, work, gym] [family, work]",
            "untouched: [family, work, gym] []");
  }

  @Test
  void what_was_deleted_or_may_have_been_is_restored_where_an_interrupted_restore_stopped() {
    assertThat(Jobs.restorable(ledger, ONE))
        .containsExactly(
            "deleted: family [dave, eve]",
            "deleted: work []",
            "refused: family [dave]",
            "cut-off: family [dave]",
            "cut-off: work [eve]",
            "busy: family [dave]",
            "busy: work []",
            "busy: gym []",
            "made-again: family [dave, eve]",
            "made-again: gym [eve]",
            "killed: family [dave]",
            "killed: work []");
  }

  @Test
  void the_next_outcome_settles_what_the_first_version_left_in_doubt() {
    try (DeletionLedger.Run run = ledger.run(ONE)) {
      Jobs.task(run, "made-again")
          .record(
              outcome(
                  "made-again",
                  List.of(GYM),
                  List.of(WORK),
                  List.of(FAMILY),
                  List.of(),
                  20,
                  2,
                  CUT_OFF));
    }

    assertThat(Jobs.tasks(ledger, ONE)).contains("made-again: [family, work, gym] [gym]");
    assertThat(Jobs.restorable(ledger, ONE))
        .filteredOn(group -> group.startsWith("made-again"))
        .containsExactly("made-again: gym [eve]");
  }

  @Test
  void jobs_keep_their_states_and_totals_and_each_account_goes_on_counting_once() {
    assertThat(ledger.jobs())
        .extracting(Job::number, Job::state, Job::totals)
        .containsExactly(
            tuple(new JobNumber(2), Job.State.FINISHED, new JobTotals(1, 0, 1, 0, 0, 1)),
            tuple(ONE, Job.State.UNFINISHED, new JobTotals(7, 5, 5, 6, 10, 28)));

    try (DeletionLedger.Run run = ledger.run(ONE)) {
      run.tasks()
          .forEachRemaining(
              task ->
                  task.record(
                      outcome(
                          task.plan().account().id(),
                          task.plan().names(),
                          List.of(),
                          List.of(),
                          List.of(),
                          20,
                          2)));
    }

    assertThat(ledger.job(ONE)).map(Job::totals).contains(new JobTotals(9, 2, 19, 3, 5, 21));
    assertThat(ledger.job(ONE)).map(Job::state).contains(Job.State.FINISHED);
  }

  @Test
  void what_a_program_of_the_first_version_still_writes_is_in_doubt_and_counts_once()
      throws SQLException {
    Database.execute(
        file,
        """
        INSERT INTO backup VALUES (1, 8, '[{"name":"family","members":["dave"]}]');
        UPDATE account SET restored = 0, deleted = '[]', absent = '["work","gym"]',
          remaining = '["family"]', error_info = 'no answer in time', remedy = 'TRY_AGAIN',
          sequence = 21, calls = 6, conclusive = 0 WHERE job = 1 AND position = 8;
        UPDATE job SET attended = attended + 1, failed = failed + 1, absent = absent + 2,
          remaining = remaining + 1, calls = calls + 6 WHERE number = 1
        """);

    assertThat(Jobs.tasks(ledger, ONE)).contains("untouched: [family, work, gym] [family]");
    assertThat(Jobs.restorable(ledger, ONE)).contains("untouched: family [dave]");
    try (DeletionLedger.Run run = ledger.run(ONE)) {
      Jobs.task(run, "untouched")
          .record(
              outcome(
                  "untouched", List.of(FAMILY), List.of(WORK, GYM), List.of(), List.of(), 22, 2));
    }
    assertThat(ledger.job(ONE)).map(Job::totals).contains(new JobTotals(8, 5, 6, 8, 10, 30));
  }

  private static DeletionOutcome outcome(
      String account,
      List<GroupName> deleted,
      List<GroupName> absent,
      List<GroupName> remaining,
      List<GroupName> doubtful,
      long sequence,
      int calls,
      Problem... problem) {
    return new DeletionOutcome(
        new Account(account),
        deleted,
        absent,
        remaining,
        doubtful,
        Stream.of(problem).findFirst(),
        sequence,
        calls);
  }

  private static String text(String resource) throws IOException {
    try (InputStream stream = SqliteLedgerMigrationTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
