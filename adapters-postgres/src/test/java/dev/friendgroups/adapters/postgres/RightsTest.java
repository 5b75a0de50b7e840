package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.postgres.connection.Database;
import dev.friendgroups.adapters.postgres.connection.Database.TimeLimits;
import dev.friendgroups.adapters.postgres.connection.Environment;
import dev.friendgroups.adapters.postgres.connection.Openings;
import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.port.out.StorageSetupException;
import dev.friendgroups.application.spi.WrongSetupException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those may do whom the scripts of rights name, when somebody else made the ledger. */
class RightsTest {
  private static final GroupName FAMILY = new GroupName("family");

  private final TestDatabase owner = Postgres.database();

  @BeforeEach
  void makeLedger() {
    Openings.open(owner).close();
  }

  private TestDatabase granted(String script) throws Exception {
    TestDatabase user = owner.withAnotherUser();
    owner.grant(script, user.user());
    return user;
  }

  private static DeletionLedger ledger(Database opened) {
    return new PostgresDeletionLedger(
        opened,
        Lease.usual(),
        ThisProcess.holder(Environment.system()),
        new LeaseClock(new FakeClock(), () -> Instant.EPOCH),
        InstantSource.system());
  }

  private static JobNumber done(DeletionLedger ledger) {
    JobNumber job;
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(new Account("alice"), FAMILY);
      job = draft.accept("app 1400000000 in sgp", true);
    }
    try (DeletionLedger.Run run = ledger.run(job)) {
      DeletionTask task = run.tasks().next();
      task.save(List.of(new FriendGroup(FAMILY, Set.of())));
      task.record(
          new DeletionOutcome(
              task.plan().account(),
              List.of(FAMILY),
              List.of(),
              List.of(),
              List.of(),
              Optional.empty(),
              7,
              2));
    }
    return job;
  }

  private static void restore(DeletionLedger ledger, JobNumber job) {
    try (DeletionLedger.Restore restore = ledger.restore(job, Set.of())) {
      RestoreTask task = restore.tasks().next();
      task.record(
          new RestoreOutcome(
              task.plan().account(), List.of(FAMILY), List.of(), List.of(), Optional.empty(), 1));
      restore.finish();
    }
  }

  private static void share(Database database) throws SQLException {
    QuotaRows rows = new QuotaRows(database, 1_400_000_000, UnaryOperator.identity());
    rows.create();
    rows.update((row, now) -> row.without(5));
  }

  @Test
  void nobody_may_do_anything_who_was_not_named() {
    TestDatabase stranger = owner.withAnotherUser();

    assertThatThrownBy(() -> Openings.open(stranger))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("grant the rights it needs");
  }

  @Test
  void who_runs_jobs_may_do_all_that_jobs_need() throws Exception {
    TestDatabase worker = granted("rights.sql");

    try (Database database = Openings.open(worker);
        DeletionLedger ledger = ledger(database)) {
      JobNumber job = done(ledger);
      restore(ledger, job);
      share(database);
      assertThat(ledger.jobs()).extracting(Job::state).containsExactly(Job.State.FINISHED);
      assertThat(ledger.job(job).orElseThrow().restoration()).isPresent();
      try (Stream<DeletionOutcome> outcomes = ledger.outcomes(job)) {
        assertThat(outcomes).hasSize(1);
      }
      ledger.forget(job);
      assertThat(ledger.jobs()).isEmpty();
    }
  }

  @Test
  void who_only_looks_calls_without_a_part_of_the_teams_quota_and_is_told() throws Exception {
    TestDatabase reader = granted("rights-to-look.sql");
    List<String> notices = new ArrayList<>();
    LeaseClock clock = new LeaseClock(new FakeClock(), () -> Instant.EPOCH);

    try (Database database = Openings.open(reader);
        QuotaShares.Share share =
            new PostgresQuotaShares(
                    new QuotaRows(database, 1_400_000_000, UnaryOperator.identity()),
                    () -> 2,
                    clock,
                    notices::add)
                .join(200, fraction -> true)) {
      assertThat(share.fraction()).isEqualTo(1);
      assertThat(notices).singleElement().asString().startsWith("the quota is not shared: ");
    }
  }

  @Test
  void who_runs_jobs_cannot_change_what_the_tables_are() throws Exception {
    TestDatabase worker = granted("rights.sql");

    try (Database database = Openings.open(worker)) {
      for (String change :
          List.of(
              "UPDATE friend_groups.friend_groups_version SET version = 2",
              "DROP TABLE friend_groups.backup",
              "TRUNCATE friend_groups.backup",
              "CREATE TABLE friend_groups.mine ()")) {
        assertThatThrownBy(() -> database.change(TimeLimits.QUICK, it -> execute(it, change)))
            .as(change)
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
      }
    }
  }

  private static void execute(Connection connection, String change) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(change);
    }
  }

  @Test
  void who_loses_a_right_while_a_job_runs_is_told_each_time_what_is_to_be_set_up()
      throws Exception {
    TestDatabase worker = granted("rights.sql");
    try (DeletionLedger ledger = ledger(Openings.open(worker))) {
      JobNumber job;
      try (DeletionLedger.Draft draft = ledger.draft()) {
        draft.add(new Account("alice"), FAMILY);
        job = draft.accept("app 1400000000 in sgp", true);
      }
      DeletionLedger.Run run = ledger.run(job);
      DeletionTask task = run.tasks().next();
      try (Connection connection = owner.connect()) {
        execute(connection, "REVOKE INSERT ON friend_groups.backup FROM " + worker.user());
      }

      for (int time = 0; time < 2; time++) {
        assertThatThrownBy(() -> task.save(List.of(new FriendGroup(FAMILY, Set.of()))))
            .isInstanceOf(StorageSetupException.class)
            .hasMessageContaining("grant the rights it needs");
      }
      run.close();
    }
  }

  @Test
  void who_only_looks_sees_all_of_the_history_and_changes_nothing() throws Exception {
    JobNumber job;
    try (DeletionLedger ledger = ledger(Openings.open(owner))) {
      job = done(ledger);
    }
    TestDatabase reader = granted("rights-to-look.sql");

    try (DeletionLedger ledger = ledger(Openings.open(reader, "", false))) {
      assertThat(ledger.jobs()).hasSize(1);
      try (Stream<DeletionOutcome> outcomes = ledger.outcomes(job)) {
        assertThat(outcomes).hasSize(1);
      }
      for (Runnable change :
          List.<Runnable>of(
              () -> done(ledger),
              () -> ledger.run(job),
              () -> ledger.restore(job, Set.of()),
              () -> ledger.forget(job))) {
        assertThatThrownBy(change::run)
            .isInstanceOf(StorageSetupException.class)
            .hasMessageContaining("does not allow this user what is needed");
      }
    }
  }
}
