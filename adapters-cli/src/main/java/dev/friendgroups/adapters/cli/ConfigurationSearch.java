package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.CredentialSearch;
import dev.friendgroups.adapters.cli.input.EndpointSearch;
import dev.friendgroups.adapters.cli.input.Profile;
import dev.friendgroups.adapters.cli.input.Setting;
import dev.friendgroups.adapters.cli.input.Sourced;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Credentials;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The app that somebody configured: by options, else the environment, else the profile file. */
final class ConfigurationSearch {
  private final Optional<Sourced<SdkAppId>> app;
  private final Optional<Sourced<Endpoint>> endpoint;
  private final Optional<Setting> admin;
  private final Optional<Sourced<Credentials>> credentials;

  /**
   * @throws dev.friendgroups.adapters.cli.input.UsageException when a part of it is wrong
   */
  ConfigurationSearch(
      ChatOptions options, Environment environment, Profile section, Console console) {
    app = Setting.find(options.sdkAppId, environment, section, "sdk-app-id").map(Setting::asAppId);
    admin = Setting.find(options.admin, environment, section, "admin");
    endpoint = new EndpointSearch(environment, section).find(options.region, options.endpoint);
    credentials =
        new CredentialSearch(environment, section, console)
            .find(options.secretKeyFile, options.userSigFile);
  }

  /** Whether nobody configured anything. */
  boolean foundNothing() {
    return app.isEmpty() && endpoint.isEmpty() && credentials.isEmpty() && admin.isEmpty();
  }

  /**
   * The app.
   *
   * @throws IncompleteException when a part of it is missing
   */
  Configuration app() {
    List<String> missing = new ArrayList<>();
    if (app.isEmpty()) {
      missing.add("the app (--sdk-app-id or FRIEND_GROUPS_SDK_APP_ID)");
    }
    if (endpoint.isEmpty()) {
      missing.add("the region (--region or FRIEND_GROUPS_REGION; or --endpoint)");
    }
    if (credentials.isEmpty()) {
      missing.add("the key (--secret-key-file or FRIEND_GROUPS_SECRET_KEY; or a UserSig)");
    }
    if (app.isEmpty() || endpoint.isEmpty() || credentials.isEmpty()) {
      throw new IncompleteException(missing, origins());
    }
    return new Configuration(
        new Target.App(
            new ChatApp(
                app.get().value(),
                admin.map(Setting::value).orElse(ChatOptions.DEFAULT_ADMIN),
                endpoint.get().value(),
                credentials.get().value())),
        origins());
  }

  private List<Origin> origins() {
    List<Origin> origins = new ArrayList<>();
    app.ifPresent(id -> origins.add(origin("app", id.as(SdkAppId::toString))));
    endpoint.ifPresent(
        where -> origins.add(origin("region", where.as(ConfigurationSearch::inWords))));
    origins.add(
        new Origin(
            "admin",
            admin.map(Setting::value).orElse(ChatOptions.DEFAULT_ADMIN),
            admin.map(Setting::source).orElse(Origin.DEFAULT)));
    credentials.ifPresent(
        secret -> origins.add(origin("key", secret.as(ConfigurationSearch::masked))));
    return origins;
  }

  private static Origin origin(String what, Sourced<String> found) {
    return new Origin(what, found.value(), found.source());
  }

  private static String inWords(Endpoint endpoint) {
    return endpoint.inWords().replaceFirst("^(in|at) ", "")
        + endpoint.standby().map(standby -> ", standby " + standby).orElse("");
  }

  private static String masked(Credentials credentials) {
    return credentials instanceof SecretKey ? "secret key ***" : "UserSig ***";
  }
}
