package dev.friendgroups.bootstrap;

import static java.util.Objects.requireNonNull;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.NoLedgerException;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.spi.LedgerAdapter;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.LedgerRequest;
import dev.friendgroups.application.spi.OpenLedger;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.domain.chat.SdkAppId;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger at the place that was chosen, opened once, by the adapter of its scheme. */
final class ChosenLedger implements AutoCloseable {
  private final LedgerLocation location;
  private final Surroundings around;
  private final LedgerAdapter adapter;
  private final AdapterErrors errors;
  private @Nullable OpenLedger open;
  private @Nullable DeletionLedger ledger;

  /**
   * @throws dev.friendgroups.application.spi.WrongSettingException when there is no adapter for it
   */
  ChosenLedger(LedgerLocation location, Adapters<LedgerAdapter> adapters, Surroundings around) {
    this.location = location;
    adapter = adapters.named(location.scheme());
    errors = AdapterErrors.of("ledger", adapter);
    this.around = errors.named(around);
  }

  /**
   * The ledger.
   *
   * @param create whether one is created where there is none
   */
  synchronized DeletionLedger open(boolean create) {
    if (ledger == null) {
      OpenLedger opened = errors.opening(() -> adapter.open(request(create)));
      open = opened;
      ledger = guarded(errors.opening(opened::ledger));
    }
    return ledger;
  }

  /** Whether those who use such a ledger share the quota through it. */
  boolean sharesQuota() {
    return errors.opening(adapter::sharesQuota);
  }

  /**
   * How an app's quota is shared among those who use the ledger; empty when it is not, or when
   * there is no ledger yet.
   */
  synchronized Optional<QuotaShares> quotaShares(SdkAppId app) {
    if (!sharesQuota()) {
      return Optional.empty();
    }
    try {
      open(false);
    } catch (NoLedgerException nobodyUsesIt) {
      return Optional.empty();
    }
    OpenLedger opened = requireNonNull(open);
    return errors.opening(() -> opened.quotaShares(app));
  }

  private DeletionLedger guarded(DeletionLedger opened) {
    return errors.ours() ? opened : LedgerFromElsewhere.of(opened, errors);
  }

  /** Where what is forgotten may still be, as far as the open ledger says. */
  synchronized Optional<String> keptElsewhere() {
    OpenLedger opened = open;
    return opened == null ? Optional.empty() : errors.opening(opened::keptElsewhere);
  }

  void copy(Path copy) {
    errors.opening(
        () -> {
          adapter.copy(request(false), copy);
          return copy;
        });
  }

  private LedgerRequest request(boolean create) {
    return new LedgerRequest(location, create, around);
  }

  @Override
  public synchronized void close() {
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (StorageException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      if (errors.ours()) {
        throw e;
      }
      throw new StorageException(errors.failed(e), e);
    }
  }
}
