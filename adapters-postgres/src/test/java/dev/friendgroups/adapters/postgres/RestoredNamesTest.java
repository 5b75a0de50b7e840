package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.Restoration;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A ledger of the first version, in which only the number of groups put back was kept. */
class RestoredNamesTest {
  private static final Instant NOW = Instant.parse("2026-06-07T08:09:10Z");
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("a\u0000\uD83D");
  private static final GroupName GYM = new GroupName("gym");

  private final TestLedgers ledgers = new TestLedgers();

  private DeletionLedger open() {
    return ledgers.open(InstantSource.fixed(NOW));
  }

  private static JobNumber deleted(DeletionLedger ledger) {
    List<GroupName> names = List.of(FAMILY, WORK, GYM);
    JobNumber job;
    try (DeletionLedger.Draft draft = ledger.draft()) {
      names.forEach(name -> draft.add(new Account("alice"), name));
      job = draft.accept("app 1400000000 in sgp", true);
    }
    try (DeletionLedger.Run run = ledger.run(job)) {
      DeletionTask task = run.tasks().next();
      task.save(names.stream().map(name -> new FriendGroup(name, Set.of())).toList());
      task.record(
          new DeletionOutcome(
              task.plan().account(),
              names,
              List.of(),
              List.of(),
              List.of(),
              Optional.empty(),
              7,
              2));
    }
    return job;
  }

  private static Optional<Restoration> restored(
      DeletionLedger ledger, JobNumber job, GroupName... names) {
    try (DeletionLedger.Restore restore = ledger.restore(job, Set.of())) {
      DeletionLedger.RestoreTask task = restore.tasks().next();
      task.record(
          new RestoreOutcome(
              task.plan().account(), List.of(names), List.of(), List.of(), Optional.empty(), 1));
    }
    return ledger.job(job).orElseThrow().restoration();
  }

  private void makeItOfTheFirstVersion() throws SQLException {
    try (Connection connection = ledgers.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE restored DROP COLUMN names");
      statement.execute("UPDATE friend_groups_version SET version = 1");
    }
  }

  @Test
  void what_was_counted_counts_until_more_is_known_by_name() throws SQLException {
    JobNumber job;
    try (DeletionLedger ledger = open()) {
      job = deleted(ledger);
      restored(ledger, job, FAMILY, WORK);
    }
    makeItOfTheFirstVersion();

    try (DeletionLedger ledger = open()) {
      assertThat(ledger.job(job).orElseThrow().restoration()).contains(new Restoration(NOW, 1, 2));
      assertThat(restored(ledger, job, WORK)).contains(new Restoration(NOW, 1, 2));
      assertThat(restored(ledger, job, GYM)).contains(new Restoration(NOW, 1, 2));
      assertThat(restored(ledger, job, FAMILY)).contains(new Restoration(NOW, 1, 3));
    }
  }

  @Test
  void names_that_make_no_sense_do_not_keep_anybody_from_restoring() throws SQLException {
    try (DeletionLedger ledger = open()) {
      JobNumber job = deleted(ledger);
      restored(ledger, job, FAMILY, WORK);
      try (Connection connection = ledgers.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("UPDATE restored SET names = '{}'");
      }

      assertThat(restored(ledger, job, GYM)).contains(new Restoration(NOW, 1, 2));
    }
  }
}
