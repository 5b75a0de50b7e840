package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.input.CredentialSearch;
import dev.friendgroups.adapters.cli.input.EndpointSearch;
import dev.friendgroups.adapters.cli.input.Faults;
import dev.friendgroups.adapters.cli.input.Profile;
import dev.friendgroups.adapters.cli.input.Setting;
import dev.friendgroups.adapters.cli.input.Sourced;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.application.spi.AppSettings;
import dev.friendgroups.domain.chat.Address;
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
   * @param faults gets what is wrong with a part of it
   */
  ConfigurationSearch(
      ChatOptions options,
      Environment environment,
      Profile section,
      Console console,
      Faults faults) {
    app =
        faults.except(
            "app",
            () ->
                Setting.find(options.sdkAppId, environment, section, "sdk-app-id")
                    .map(Setting::asAppId));
    admin =
        faults.except("admin", () -> Setting.find(options.admin, environment, section, "admin"));
    endpoint =
        faults.except(
            "region",
            () ->
                new EndpointSearch(environment, section, options.insecureEndpoint)
                    .find(options.region, options.endpoint));
    credentials =
        faults.except(
            "key",
            () ->
                new CredentialSearch(environment, section, console)
                    .find(options.secretKeyFile, options.userSigFile));
  }

  /** Whether nobody configured anything. */
  boolean foundNothing() {
    return app.isEmpty() && endpoint.isEmpty() && credentials.isEmpty() && admin.isEmpty();
  }

  /** Where anybody can read what is sent; empty when nobody can. */
  Optional<Address> overheard() {
    return endpoint.map(Sourced::value).map(Endpoint::primary).filter(Address::isOverheard);
  }

  /** The app, as far as it was configured. */
  AppSettings app() {
    return new AppSettings(
        app.map(Sourced::value),
        admin.map(Setting::value),
        endpoint.map(Sourced::value),
        credentials.map(Sourced::value));
  }

  /** What was configured where. */
  List<Origin> origins() {
    List<Origin> origins = new ArrayList<>();
    app.ifPresent(id -> origins.add(origin("app", id.as(SdkAppId::toString))));
    endpoint.ifPresent(
        where -> origins.add(origin("region", where.as(ConfigurationSearch::inWords))));
    origins.add(
        new Origin(
            "admin",
            admin.map(Setting::value).orElse(AppSettings.DEFAULT_ADMIN),
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
