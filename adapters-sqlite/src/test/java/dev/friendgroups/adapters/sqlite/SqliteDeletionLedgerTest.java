package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.contracts.DeletionLedgerContract;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

class SqliteDeletionLedgerTest extends DeletionLedgerContract {
  @TempDir private Path folder;

  @Override
  protected DeletionLedger open(InstantSource clock) {
    return SqliteDeletionLedger.open(folder.resolve("ledger.db"), clock);
  }
}
