package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.PostgresServer;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.StorageUnavailableException;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** A database that has no room for what is planned. */
class FullDiskTest {
  private static final GroupName FAMILY = new GroupName("family");

  private static JobNumber accepted(DeletionLedger ledger, int accounts) {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      for (int account = 0; account < accounts; account++) {
        draft.add(new Account("account-" + account), FAMILY);
      }
      return draft.accept("app 1400000000 in sgp", true);
    }
  }

  private static void vacuum(TestDatabase database) throws SQLException {
    try (Connection connection = database.administrator();
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM");
    }
  }

  @Test
  void a_plan_that_does_not_fit_is_told_and_is_no_job() throws Exception {
    try (PostgresServer server = Postgres.serverWithSmallDisk(24)) {
      TestDatabase database = server.smallDatabase();
      TestLedgers ledgers = new TestLedgers(database);
      try (DeletionLedger ledger = ledgers.open(InstantSource.system())) {
        assertThatThrownBy(() -> accepted(ledger, 300_000))
            .isInstanceOf(StorageUnavailableException.class)
            .hasMessageContaining("cannot grow: its disk is full; make room there");
        assertThat(ledger.jobs()).isEmpty();

        vacuum(database);
        JobNumber small = accepted(ledger, 3);

        assertThat(ledger.job(small)).isPresent();
      }
    }
  }
}
