package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
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
import dev.friendgroups.bootstrap.spi.Closing;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Any gateway, called within the quota that all processes of this user share. */
final class QuotaModule extends AbstractModule {
  private final ConnectionSettings settings;
  private final Consumer<String> notices;
  private final CallObserver calls;

  /**
   * @param notices told when the quota cannot be shared
   * @param calls told of each call
   */
  QuotaModule(ConnectionSettings settings, Consumer<String> notices, CallObserver calls) {
    this.calls = calls;
    this.settings = settings;
    this.notices = notices;
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

  /** Nobody but this process calls the embedded Chat that it runs. */
  @Provides
  @Singleton
  QuotaShares shares(MonotonicClock clock, InstantSource time) {
    if (settings.target() instanceof Target.App found && settings.quota().isPresent()) {
      return new FileQuotaShares(
          settings.quota().get(), found.app().id().value(), clock, time, notices);
    }
    return QuotaShares.alone();
  }
}
