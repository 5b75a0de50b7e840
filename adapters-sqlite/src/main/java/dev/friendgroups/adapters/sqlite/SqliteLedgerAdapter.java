package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.spi.LedgerAdapter;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.LedgerRequest;
import dev.friendgroups.application.spi.OpenLedger;
import java.nio.file.Path;

/** A ledger in a file of this machine, the place for jobs unless another is chosen. */
public final class SqliteLedgerAdapter implements LedgerAdapter {
  /** For {@link java.util.ServiceLoader}. */
  public SqliteLedgerAdapter() {}

  @Override
  public String name() {
    return LedgerLocation.FILE;
  }

  /** Has the driver loaded, and its native library. */
  @Override
  public void prepare() {
    SqliteLibrary.load();
  }

  @Override
  public OpenLedger open(LedgerRequest request) {
    Path file = file(request);
    if (!request.create()) {
      SqliteDeletionLedger.requirePresent(file);
    }
    return new OpenFile(SqliteDeletionLedger.open(file, request.surroundings()));
  }

  @Override
  public void copy(LedgerRequest request, Path copy) {
    SqliteDeletionLedger.copy(file(request), copy);
  }

  private static Path file(LedgerRequest request) {
    return Path.of(request.location().rest());
  }

  private record OpenFile(DeletionLedger ledger) implements OpenLedger {}
}
