package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.spi.AppSettings;
import dev.friendgroups.application.spi.GatewayAdapter;
import dev.friendgroups.application.spi.GatewayRequest;
import dev.friendgroups.application.spi.OpenGateway;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.application.spi.WrongSettingException;
import dev.friendgroups.application.usecase.JobSettings;
import java.util.TreeSet;

/** The gateway that was chosen, and which Chat jobs are for. */
final class GatewayModule extends AbstractModule {
  private final ConnectionSettings settings;
  private final GatewayAdapter adapter;
  private final AdapterErrors errors;

  /**
   * @throws WrongSettingException when there is a setting that the adapter does not know
   */
  GatewayModule(ConnectionSettings settings, GatewayAdapter adapter) {
    this.settings = settings;
    this.adapter = adapter;
    errors = AdapterErrors.of("gateway", adapter);
    requireKnownSettings();
  }

  @Provides
  @Singleton
  OpenGateway open(Surroundings around, Closing closing) {
    AppSettings app =
        settings.target() instanceof Target.App found
            ? found.app()
            : AppSettings.of(
                EmbeddedChat.in(((Target.Embedded) settings.target()).folder()).start(closing));
    OpenGateway open =
        errors.opening(
            () ->
                adapter.open(
                    new GatewayRequest(
                        app,
                        settings.network(),
                        settings.gatewaySettings(),
                        settings.workers(),
                        errors.named(around))));
    closing.later(() -> close(open, around));
    return open;
  }

  private void requireKnownSettings() {
    TreeSet<String> known = new TreeSet<>(errors.opening(adapter::settings));
    for (String name : settings.gatewaySettings().names()) {
      if (!known.contains(name)) {
        throw new WrongSettingException(
            errors.who()
                + " has no setting '"
                + name
                + "'"
                + (known.isEmpty() ? "" : "; it has " + String.join(", ", known)));
      }
    }
  }

  /** What was done is done, whether or not this works. */
  private void close(OpenGateway open, Surroundings around) {
    try {
      open.close();
    } catch (RuntimeException | LinkageError e) {
      if (errors.ours()) {
        throw e;
      }
      around.notices().accept(errors.failed(e));
    }
  }

  @Provides
  @Singleton
  FriendGroupGateway gateway(OpenGateway open) {
    FriendGroupGateway gateway = errors.opening(open::gateway);
    return errors.ours() ? gateway : new GatewayFromElsewhere(gateway, errors);
  }

  /** To say which Chat it is, the embedded one need not be started. */
  @Provides
  @Singleton
  JobSettings jobs(Provider<OpenGateway> open, CallLimits limits) {
    String chat =
        settings.target() instanceof Target.Embedded embedded
            ? embedded.chat()
            : errors.opening(open.get()::chat);
    if (chat.isBlank()) {
      throw new SetupException(errors.who() + " does not say which Chat it calls");
    }
    return new JobSettings(chat, limits, settings.workers());
  }
}
