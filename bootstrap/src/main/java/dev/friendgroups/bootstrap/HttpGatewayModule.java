package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.http.gateway.RetrofitFriendGroupGateway;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.bootstrap.spi.Closing;
import dev.friendgroups.domain.chat.ChatApp;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Chat over its REST API, the embedded one included. */
final class HttpGatewayModule extends AbstractModule {
  @Provides
  @Singleton
  FriendGroupGateway gateway(
      ChatApp app,
      ConnectionSettings settings,
      InstantSource time,
      MonotonicClock clock,
      RandomGenerator random,
      Closing closing) {
    return closing.later(
        new RetrofitFriendGroupGateway(
            app,
            new GatewaySettings(
                settings.callsPerSecond(),
                settings.workers(),
                settings.retries(),
                GatewaySettings.ATTEMPT_TIMEOUT),
            time,
            clock,
            random));
  }

  @Provides
  @Singleton
  ChatApp app(ConnectionSettings settings, Closing closing) {
    return ChatAccess.to(settings.target(), closing);
  }
}
