package dev.friendgroups.application.spi;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.domain.chat.SdkAppId;
import java.util.Optional;

/** A ledger that is ready for use, with whatever it brings along. A record will do. */
public interface OpenLedger extends AutoCloseable {
  /** {@return the ledger, the same one each time} */
  DeletionLedger ledger();

  /**
   * {@return where what is forgotten may still be that the ledger has no hold of, in a sentence for
   * whoever forgets it; empty when nowhere}
   */
  default Optional<String> keptElsewhere() {
    return Optional.empty();
  }

  /**
   * {@return how an app's quota is shared among all who use this ledger, wherever they run; empty
   * when that is none of this ledger's business} Asked for only when the adapter {@link
   * LedgerAdapter#sharesQuota says so}; what is joined is closed before the ledger.
   *
   * @param app whose calls are to be counted together
   */
  default Optional<QuotaShares> quotaShares(SdkAppId app) {
    return Optional.empty();
  }

  /** Closes the ledger, and whatever came with it. */
  @Override
  default void close() {
    ledger().close();
  }
}
