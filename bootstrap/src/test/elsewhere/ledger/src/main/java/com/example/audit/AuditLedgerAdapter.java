package com.example.audit;

import dev.friendgroups.adapters.sqlite.SqliteLedgerAdapter;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.spi.LedgerAdapter;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.LedgerRequest;
import dev.friendgroups.application.spi.OpenLedger;
import dev.friendgroups.application.spi.WrongSetupException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A ledger that also writes down who made which job: {@code --ledger audit:FOLDER}. */
public final class AuditLedgerAdapter implements LedgerAdapter {
  @Override
  public String name() {
    return "audit";
  }

  @Override
  public OpenLedger open(LedgerRequest request) {
    Path folder = Path.of(request.location().rest());
    if (!Files.isDirectory(folder)) {
      throw new WrongSetupException("there is no folder " + folder + "; make it first");
    }
    OpenLedger file = new SqliteLedgerAdapter().open(inFolder(folder, request));
    return new OpenAudit(
        new AuditLedger(file.ledger(), folder.resolve("audit.log"), request.surroundings().time()));
  }

  @Override
  public void copy(LedgerRequest request, Path copy) {
    new SqliteLedgerAdapter().copy(inFolder(Path.of(request.location().rest()), request), copy);
  }

  private static LedgerRequest inFolder(Path folder, LedgerRequest request) {
    return new LedgerRequest(
        LedgerLocation.file(folder.resolve("jobs.db")), request.create(), request.surroundings());
  }

  private record OpenAudit(DeletionLedger ledger) implements OpenLedger {}
}
