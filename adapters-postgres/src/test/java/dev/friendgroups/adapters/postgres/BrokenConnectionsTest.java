package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.PostgresServer;
import dev.friendgroups.adapters.postgres.server.Relay;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.HoldLostException;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.StorageUnavailableException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a run does when its connection breaks off, or waits for others. */
@Timeout(120)
class BrokenConnectionsTest {
  private static final GroupName FAMILY = new GroupName("family");
  private static final FriendGroup WITH_DAVE = new FriendGroup(FAMILY, Set.of(new Member("dave")));
  private static final Lease MINUTES = new Lease(TestLedgers.LEASE, Duration.ofMillis(1));
  private static final Lease SHORT = Lease.ofSeconds("3");
  private static final Lease ALL_TOGETHER = new Lease(TestLedgers.LEASE, Duration.ofMinutes(1));

  private static JobNumber accepted(DeletionLedger ledger, int accounts) {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      for (int account = 0; account < accounts; account++) {
        draft.add(new Account("account-" + account), FAMILY);
      }
      return draft.accept("app 1400000000 in sgp", true);
    }
  }

  private static List<DeletionTask> tasks(DeletionLedger.Run run) {
    List<DeletionTask> tasks = new ArrayList<>();
    run.tasks().forEachRemaining(tasks::add);
    return tasks;
  }

  private static DeletionOutcome deleted(DeletionTask task) {
    return new DeletionOutcome(
        task.plan().account(),
        List.of(FAMILY),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        7,
        2);
  }

  /** Others are in the way until this is closed. */
  private static Connection locking(TestLedgers ledgers, String table) throws SQLException {
    Connection connection = ledgers.connect();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
    }
    return connection;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      MonotonicClock.system().sleep(Duration.ofMillis(20));
    }
  }

  private static boolean waitsForLock(TestLedgers ledgers) {
    return !waiting(ledgers).isEmpty();
  }

  private static List<String> waiting(TestLedgers ledgers) {
    return ledgers.ask(
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            + " AND wait_event_type = 'Lock' AND query LIKE '%"
            + ledgers.schema
            + ".%'");
  }

  @Test
  void what_broke_off_within_a_transaction_is_written_again_on_another_connection()
      throws Exception {
    TestLedgers ledgers = new TestLedgers();
    try (DeletionLedger ledger = ledgers.open(InstantSource.system(), MINUTES);
        DeletionLedger.Run run = ledger.run(accepted(ledger, 1))) {
      DeletionTask task = tasks(run).get(0);
      CompletableFuture<Void> saving;
      try (Connection inTheWay = locking(ledgers, "backup")) {
        saving = CompletableFuture.runAsync(() -> task.save(List.of(WITH_DAVE)));
        await(() -> waitsForLock(ledgers));
        String backend = waiting(ledgers).get(0);

        ledgers.ask("SELECT pg_terminate_backend(" + backend + ")");
        inTheWay.rollback();
      }

      saving.join();
      assertThat(ledgers.ask("SELECT count(*) FROM backup")).containsExactly("1");
      assertThat(run.held()).isPositive();
    }
  }

  @Test
  void who_was_stopped_within_a_transaction_for_too_long_learns_who_took_over() throws Exception {
    TestLedgers here = new TestLedgers();
    try (Relay relay = Relay.to(here.database.port())) {
      TestLedgers ledgers = new TestLedgers(here.database.at(relay.port()));
      try (DeletionLedger ledger = ledgers.open(InstantSource.system(), MINUTES);
          DeletionLedger other = ledgers.open(InstantSource.system(), MINUTES)) {
        JobNumber job = accepted(ledger, 1);
        DeletionLedger.Run run = ledger.run(job);
        DeletionTask task = tasks(run).get(0);
        Relay.HeldAnswer written = relay.holdAnswerTo("INSERT INTO " + ledgers.schema + ".backup");
        CompletableFuture<Void> saving =
            CompletableFuture.runAsync(() -> task.save(List.of(WITH_DAVE)));
        written.await();

        ledgers.ask(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in"
                + " transaction' AND query LIKE 'INSERT INTO "
                + ledgers.schema
                + ".backup%'");
        ledgers.expire(job);
        try (DeletionLedger.Run successor = other.run(job)) {
          written.letGo();

          assertThatThrownBy(saving::join).hasCauseInstanceOf(HoldLostException.class);
          assertThat(successor.held()).isPositive();
        }
        run.close();
        assertThat(ledgers.ask("SELECT count(*) FROM backup")).containsExactly("0");
      }
    }
  }

  @Test
  void a_commit_in_doubt_is_repeated_and_counts_once() throws Exception {
    TestLedgers here = new TestLedgers();
    try (Relay relay = Relay.to(here.database.port())) {
      TestLedgers ledgers = new TestLedgers(here.database.at(relay.port()));
      try (DeletionLedger ledger = ledgers.open(InstantSource.system(), MINUTES)) {
        JobNumber job = accepted(ledger, 2);
        try (DeletionLedger.Run run = ledger.run(job)) {
          List<DeletionTask> tasks = tasks(run);
          relay.loseAnswerToNextCommit();
          tasks.get(0).record(deleted(tasks.get(0)));
          tasks.get(0).save(List.of(WITH_DAVE));
        }

        assertThat(relay.lostAnswer()).isTrue();
        assertThat(ledger.job(job).orElseThrow().totals())
            .isEqualTo(new JobTotals(1, 0, 1, 0, 0, 2));
        assertThat(ledgers.ask("SELECT count(*) FROM outcome")).containsExactly("1");
        assertThat(ledgers.ask("SELECT groups FROM backup"))
            .containsExactly("[{\"name\":\"family\",\"members\":[\"dave\"]}]");
      }
    }
  }

  @Test
  void a_plan_of_which_nobody_knows_whether_it_became_a_job_is_told_as_such() throws Exception {
    TestLedgers here = new TestLedgers();
    try (Relay relay = Relay.to(here.database.port())) {
      TestLedgers ledgers = new TestLedgers(here.database.at(relay.port()));
      try (DeletionLedger ledger = ledgers.open(InstantSource.system(), MINUTES);
          DeletionLedger.Draft draft = ledger.draft()) {
        draft.add(new Account("alice"), FAMILY);
        relay.loseAnswerToNextCommit();

        assertThatThrownBy(() -> draft.accept("app 1400000000 in sgp", true))
            .isInstanceOf(StorageUnavailableException.class)
            .hasMessageContaining("the job may be there all the same: look at the history");
        assertThat(ledger.jobs()).hasSize(1);
      }
    }
  }

  @Test
  void a_job_that_was_given_back_in_doubt_is_not_lost_to_who_took_it_meanwhile() throws Exception {
    TestLedgers here = new TestLedgers();
    try (Relay relay = Relay.to(here.database.port())) {
      TestLedgers ledgers = new TestLedgers(here.database.at(relay.port()));
      try (DeletionLedger ledger = ledgers.open(InstantSource.system(), ALL_TOGETHER);
          DeletionLedger other = ledgers.open(InstantSource.system())) {
        JobNumber job = accepted(ledger, 2);
        DeletionLedger.Run run = ledger.run(job);
        DeletionTask task = tasks(run).get(0);
        List<DeletionLedger.Run> taken = new ArrayList<>();
        ledgers.clock.whenWaiting(() -> taken.add(other.run(job)));
        relay.loseAnswerToNextCommit();

        task.record(deleted(task));
        run.close();

        assertThat(taken).hasSize(1);
        taken.get(0).close();
        assertThat(relay.lostAnswer()).isTrue();
        assertThat(ledger.job(job).orElseThrow().totals().deleted()).isEqualTo(1);
      }
    }
  }

  /** The attempt that was cut off takes effect while the next one waits for it. */
  @Test
  void a_job_that_was_given_back_while_the_next_attempt_waited_is_not_lost_either()
      throws Exception {
    TestLedgers ledgers = new TestLedgers();
    try (DeletionLedger ledger = ledgers.open(InstantSource.system(), ALL_TOGETHER)) {
      JobNumber job = accepted(ledger, 1);
      DeletionLedger.Run run = ledger.run(job);
      DeletionTask task = tasks(run).get(0);
      CompletableFuture<Void> closing;
      try (Connection first = ledgers.connect();
          Statement statement = first.createStatement()) {
        first.setAutoCommit(false);
        statement.execute("UPDATE job SET run = run + 1");
        statement.execute("UPDATE run SET ended = clock_timestamp()");
        task.record(deleted(task));
        closing = CompletableFuture.runAsync(run::close);
        await(() -> waitsForLock(ledgers));
        first.commit();
      }

      closing.join();
    }
  }

  @Test
  void a_lease_runs_on_while_the_machine_sleeps_and_is_renewed_before_the_next_account()
      throws Exception {
    TestLedgers ledgers = new TestLedgers();
    try (DeletionLedger ledger = ledgers.open(InstantSource.system(), MINUTES);
        DeletionLedger.Run run = ledger.run(accepted(ledger, 2))) {
      Iterator<DeletionTask> tasks = run.tasks();
      tasks.next();

      ledgers.clock.standStill(TestLedgers.LEASE);
      assertThat(run.held()).isZero();
      tasks.next();

      assertThat(run.held()).isPositive();
    }
  }

  @Test
  void what_comes_while_a_commit_is_under_way_shares_the_next_one() throws Exception {
    TestLedgers ledgers = new TestLedgers();
    try (DeletionLedger ledger = ledgers.open(InstantSource.system(), MINUTES)) {
      try (DeletionLedger.Run run = ledger.run(accepted(ledger, 40))) {
        List<DeletionTask> tasks = tasks(run);
        try (Connection inTheWay = locking(ledgers, "outcome")) {
          tasks.get(0).record(deleted(tasks.get(0)));
          await(() -> waitsForLock(ledgers));
          tasks.subList(1, 40).forEach(task -> task.record(deleted(task)));
          inTheWay.rollback();
        }
      }

      assertThat(ledgers.ask("SELECT count(*) FROM outcome")).containsExactly("40");
      assertThat(ledgers.ask("SELECT count(DISTINCT xmin::text) FROM outcome"))
          .as("transactions that wrote outcomes")
          .containsExactly("2");
    }
  }

  @Test
  void saving_waits_for_a_server_that_is_back_before_the_lease_ends() throws Exception {
    try (PostgresServer server = Postgres.server()) {
      TestLedgers ledgers = new TestLedgers(server.database());
      try (DeletionLedger ledger = ledgers.open(InstantSource.system(), MINUTES);
          DeletionLedger.Run run = ledger.run(accepted(ledger, 1))) {
        DeletionTask task = tasks(run).get(0);
        server.stopAtOnce();
        CompletableFuture<Void> saving =
            CompletableFuture.runAsync(() -> task.save(List.of(WITH_DAVE)));
        server.start();

        saving.join();

        assertThat(ledgers.ask("SELECT count(*) FROM backup")).containsExactly("1");
      }
    }
  }

  @Test
  void saving_gives_up_when_the_lease_ends_first_and_the_job_goes_on_later() throws Exception {
    TestLedgers here = new TestLedgers();
    Relay relay = Relay.to(here.database.port());
    TestLedgers ledgers = new TestLedgers(here.database.at(relay.port()));
    try (DeletionLedger ledger = ledgers.open(InstantSource.system(), SHORT)) {
      DeletionLedger.Run run = ledger.run(accepted(ledger, 1));
      DeletionTask task = tasks(run).get(0);
      relay.close();

      assertThatThrownBy(() -> task.save(List.of(WITH_DAVE)))
          .isInstanceOf(StorageUnavailableException.class)
          .hasMessageContaining("cannot be reached, or broke off");
      run.close();
      assertThat(run.held()).isZero();
    }
  }

  @Test
  void a_job_is_held_while_there_is_nothing_to_write() throws Exception {
    TestLedgers ledgers = new TestLedgers();
    try (DeletionLedger ledger = ledgers.open(InstantSource.system(), SHORT)) {
      JobNumber job = accepted(ledger, 1);
      try (DeletionLedger.Run run = ledger.run(job)) {
        List<String> first = ledgers.ask("SELECT held_until FROM job");

        await(() -> !ledgers.ask("SELECT held_until FROM job").equals(first));

        assertThat(run.held()).isPositive();
        assertThatThrownBy(() -> ledger.run(job)).isInstanceOf(JobBusyException.class);
      }
      ledger.run(job).close();
    }
  }

  @Test
  void who_ran_a_job_and_when_stays_known() {
    TestLedgers ledgers = new TestLedgers();
    try (DeletionLedger ledger = ledgers.open(InstantSource.system(), MINUTES)) {
      JobNumber job = accepted(ledger, 1);
      ledger.run(job).close();
      ledger.restore(job, Set.of()).close();

      assertThat(
              ledgers.ask(
                  "SELECT run || ' ' || restores || ' ' || holder_user || ' ' || (ended > begun)"
                      + " FROM run ORDER BY run"))
          .containsExactly("1 false tester true", "2 true tester true");
    }
  }
}
