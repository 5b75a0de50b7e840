package com.example.elsewhere;

import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.spi.LedgerAdapter;
import dev.friendgroups.application.spi.LedgerRequest;
import dev.friendgroups.application.spi.OpenLedger;
import java.util.function.Function;

/** A ledger that does what a test says: {@code --ledger any:...}. */
public final class AnyLedgerAdapter implements LedgerAdapter {
  private static Function<LedgerRequest, OpenLedger> opening =
      request -> open(new InMemoryDeletionLedger());

  /** Has the next ones opened so. */
  public static void opens(Function<LedgerRequest, OpenLedger> how) {
    opening = how;
  }

  /** An open ledger. */
  public static OpenLedger open(DeletionLedger ledger) {
    return new OpenAny(ledger);
  }

  @Override
  public String name() {
    return "any";
  }

  @Override
  public OpenLedger open(LedgerRequest request) {
    return opening.apply(request);
  }

  private record OpenAny(DeletionLedger ledger) implements OpenLedger {}
}
