package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.http.gateway.RetrofitFriendGroupGateway;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.bootstrap.spi.Closing;
import dev.friendgroups.bootstrap.spi.GatewayAdapter;
import dev.friendgroups.domain.chat.ChatApp;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Chat over its REST API, the embedded one included: our own way to it, found like any other. */
public final class HttpGatewayAdapter implements GatewayAdapter {
  static final String NAME = "http";

  /** For {@link java.util.ServiceLoader}. */
  public HttpGatewayAdapter() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Module module() {
    return new HttpGatewayModule();
  }

  private static final class HttpGatewayModule extends AbstractModule {
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
              app, settings.network(), settings.workers(), time, clock, random));
    }

    /** Starts the embedded Chat, if that is meant. */
    @Provides
    @Singleton
    ChatApp app(ConnectionSettings settings, Closing closing) {
      if (settings.target() instanceof Target.Embedded embedded) {
        return EmbeddedChat.in(embedded.folder()).start(closing);
      }
      if (settings.target() instanceof Target.App found) {
        return found.app();
      }
      throw new SetupException("this gateway knows no app");
    }
  }
}
