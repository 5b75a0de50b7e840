package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.file.FileQuotaShares;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.domain.chat.SdkAppId;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Any gateway, called within the quota that all processes of this user, or of this ledger, share.
 */
final class QuotaModule extends AbstractModule {
  private final ConnectionSettings settings;
  private final CallObserver calls;

  /**
   * @param calls told of each call
   */
  QuotaModule(ConnectionSettings settings, CallObserver calls) {
    this.calls = calls;
    this.settings = settings;
  }

  @Provides
  @Singleton
  RetryingGateway retrying(
      FriendGroupGateway gateway,
      CallLimits limits,
      MonotonicClock clock,
      RandomGenerator random,
      QuotaShares shares,
      Closing closing) {
    return closing.later(new RetryingGateway(gateway, limits, clock, random, shares, calls));
  }

  /** Nobody but this process calls the embedded Chat that it runs, or a Chat that is no app's. */
  @Provides
  @Singleton
  QuotaShares shares(Surroundings around, Provider<ChosenLedger> ledger) {
    Optional<SdkAppId> app =
        settings.target() instanceof Target.App found ? found.app().id() : Optional.empty();
    if (app.isEmpty()) {
      return QuotaShares.alone();
    }
    QuotaShares machine = ofMachine(app.get(), around);
    if (settings.ledger().isEmpty()) {
      return machine;
    }
    ChosenLedger chosen = ledger.get();
    return new SharesOfBoth(machine, () -> chosen.quotaShares(app.get()), around.notices());
  }

  private QuotaShares ofMachine(SdkAppId app, Surroundings around) {
    return settings.quota().isEmpty()
        ? QuotaShares.alone()
        : new FileQuotaShares(
            settings.quota().get(), app.value(), around.clock(), around.time(), around.notices());
  }
}
