package dev.friendgroups.adapters.emulator;

import dev.friendgroups.adapters.emulator.api.ApiHandler;
import dev.friendgroups.adapters.emulator.api.CallerCheck;
import dev.friendgroups.adapters.emulator.api.FriendListEndpoints;
import dev.friendgroups.adapters.emulator.api.Timing;
import dev.friendgroups.adapters.emulator.apps.App;
import dev.friendgroups.adapters.emulator.apps.Apps;
import dev.friendgroups.adapters.emulator.control.ControlAccess;
import dev.friendgroups.adapters.emulator.control.ControlHandler;
import dev.friendgroups.adapters.emulator.control.HealthHandler;
import dev.friendgroups.adapters.emulator.control.PageHandler;
import dev.friendgroups.adapters.emulator.faults.FaultPlan;
import dev.friendgroups.adapters.emulator.server.Places;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import io.undertow.server.HttpHandler;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What an emulator is made of: its apps, and what answers at each place of its server.
 *
 * @param settings as it was described
 */
record EmulatorParts(EmulatorSettings settings) {
  private static final Set<String> ANY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");

  /** What it serves https with; null for http. */
  @Nullable SSLContext tls() {
    boolean named = !settings.host.isBlank() && !ANY_ADDRESS.contains(settings.host);
    return settings.authority == null
        ? null
        : settings.authority.serverContext(
            named ? ownNames() : settings.tlsNames, settings.clock.instant());
  }

  private List<String> ownNames() {
    return Stream.concat(Stream.of(settings.host), settings.tlsNames.stream()).toList();
  }

  /** The app that it is started for, and whatever others are added. */
  Apps apps() {
    return new Apps(app(settings.sdkAppId, settings.chat), id -> app(id, InMemoryChat.create()));
  }

  private App app(long sdkAppId, EmulatedChat chat) {
    return new App(
        sdkAppId,
        chat,
        new FaultPlan(settings.faults, settings.faultSeed),
        settings.quota,
        settings.clock,
        settings.watcher);
  }

  /**
   * What answers all requests.
   *
   * @param control does what the control API is asked for
   */
  HttpHandler handler(Apps apps, Executor control) {
    HttpHandler api =
        new ApiHandler(
            new CallerCheck(apps, settings.admin, settings.key, settings.clock),
            new FriendListEndpoints(settings.absentGroup, settings.notFriend),
            settings.monotonicClock,
            new Timing(settings.latency, settings.requestTimeout, settings.betweenPieces),
            settings.executor);
    Places places = new Places(settings.requestTimeout).with("/v4/", "Chat's API", api);
    if (settings.controlKey == null) {
      return places;
    }
    ControlAccess access = new ControlAccess(settings.controlKey, ownNames());
    HttpHandler controls = new ControlHandler(access, apps, control, settings.requestTimeout);
    HttpHandler health =
        new HealthHandler(access, apps.main().chat(), settings.clock, settings.requestTimeout);
    return places
        .with(
            ControlHandler.FOLDER,
            "the control API",
            exchange ->
                (exchange.getRequestPath().equals(HealthHandler.PATH) ? health : controls)
                    .handleRequest(exchange))
        .with(PageHandler.FOLDER, "its page", new PageHandler(access, settings.requestTimeout));
  }
}
