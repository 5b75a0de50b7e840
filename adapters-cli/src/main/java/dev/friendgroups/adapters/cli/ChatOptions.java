package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.CredentialSearch;
import dev.friendgroups.adapters.cli.input.Profile;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Credentials;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.Region;
import dev.friendgroups.domain.chat.SdkAppId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Chat: options first, then environment, then profile file, then the embedded Chat. */
final class ChatOptions {
  static final String DEFAULT_ADMIN = "administrator";

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The section of the profile file to use (FRIEND_GROUPS_PROFILE).")
  @Nullable String profile;

  @Option(
      names = "--sdk-app-id",
      paramLabel = "N",
      description = "The app (FRIEND_GROUPS_SDK_APP_ID).")
  @Nullable String sdkAppId;

  @Option(
      names = "--admin",
      paramLabel = "ID",
      description = "The app admin that signs (FRIEND_GROUPS_ADMIN; default: administrator).")
  @Nullable String admin;

  @Option(
      names = "--region",
      paramLabel = "NAME",
      description =
          "The app's data centre (FRIEND_GROUPS_REGION): china, singapore, seoul, tokyo,"
              + " frankfurt, silicon-valley, jakarta, mumbai or riyadh.")
  @Nullable String region;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "An address instead of a region (FRIEND_GROUPS_ENDPOINT); plain http only to this"
              + " machine.")
  @Nullable String endpoint;

  @Option(
      names = "--secret-key-file",
      paramLabel = "FILE",
      description =
          "The file with the app's secret key (FRIEND_GROUPS_SECRET_KEY_FILE, or the key itself in"
              + " FRIEND_GROUPS_SECRET_KEY).")
  @Nullable Path secretKeyFile;

  @Option(
      names = "--user-sig-file",
      paramLabel = "FILE",
      description = "The file with a ready UserSig instead of a key (FRIEND_GROUPS_USER_SIG).")
  @Nullable Path userSigFile;

  @Option(names = "--embedded", description = "Use the embedded Chat, whatever is configured.")
  boolean embedded;

  @Option(
      names = "--gateway",
      paramLabel = "NAME",
      description = "The way to Chat (default: http); others come as jars in lib/ext.")
  @Nullable String gateway;

  /**
   * @throws SetupException when a part of the configuration is missing
   * @throws UsageException when a part of it is wrong
   */
  Target target(Environment environment, Wiring wiring, Console console) {
    if (embedded && gateway != null) {
      throw new UsageException("--embedded and --gateway exclude each other");
    }
    if (embedded) {
      return embedded(environment);
    }
    String chosen = gatewayName(wiring);
    if (!chosen.equals(wiring.gateways().get(0))) {
      return new Target.Elsewhere(chosen);
    }
    Profile section = Profile.load(profile, environment);
    Optional<Setting> app = pick(sdkAppId, environment, section, "sdk-app-id");
    Optional<Setting> signer = pick(admin, environment, section, "admin");
    Optional<Endpoint> where = where(environment, section);
    Optional<Credentials> credentials =
        new CredentialSearch(environment, section, console).find(secretKeyFile, userSigFile);
    boolean nothing = app.isEmpty() && where.isEmpty() && credentials.isEmpty() && signer.isEmpty();
    if (nothing && !section.askedFor()) {
      return embedded(environment);
    }
    List<String> missing = new ArrayList<>();
    if (app.isEmpty()) {
      missing.add("the app (--sdk-app-id or FRIEND_GROUPS_SDK_APP_ID)");
    }
    if (where.isEmpty()) {
      missing.add("the region (--region or FRIEND_GROUPS_REGION; or --endpoint)");
    }
    if (credentials.isEmpty()) {
      missing.add("the key (--secret-key-file or FRIEND_GROUPS_SECRET_KEY; or a UserSig)");
    }
    if (app.isEmpty() || where.isEmpty() || credentials.isEmpty()) {
      throw new SetupException(
          "the configuration is not complete; missing: "
              + String.join(", ", missing)
              + ". Or use --embedded to try things out");
    }
    return new Target.App(
        new ChatApp(
            app.get().asAppId(),
            signer.map(Setting::value).orElse(DEFAULT_ADMIN),
            where.get(),
            credentials.get()));
  }

  /** Says so when it is the embedded Chat: nobody is to take it for an app. */
  void tellEmbedded(Target target, Console console) {
    if (target instanceof Target.Embedded found) {
      console.note(
          (embedded ? "Using" : "No app is configured: using")
              + " the embedded Chat, with its data in "
              + found.folder());
    }
  }

  /** The chosen gateway's name. */
  String gatewayName(Wiring wiring) {
    if (gateway == null) {
      return wiring.gateways().get(0);
    }
    if (!wiring.gateways().contains(gateway)) {
      throw new UsageException(
          "unknown gateway '"
              + TerminalText.text(gateway)
              + "'; there are "
              + String.join(", ", wiring.gateways()));
    }
    return gateway;
  }

  private static Target embedded(Environment environment) {
    return environment
        .folder("XDG_DATA_HOME", ".local/share")
        .map(Target.Embedded::new)
        .orElseThrow(
            () ->
                new SetupException(
                    "no place for the embedded Chat's data: there is no home folder;"
                        + " set XDG_DATA_HOME"));
  }

  private Optional<Endpoint> where(Environment environment, Profile section) {
    return where(region, endpoint, "--region and --endpoint")
        .or(
            () ->
                where(
                    environment.variable("FRIEND_GROUPS_REGION").orElse(null),
                    environment.variable("FRIEND_GROUPS_ENDPOINT").orElse(null),
                    "FRIEND_GROUPS_REGION and FRIEND_GROUPS_ENDPOINT"))
        .or(
            () ->
                where(
                    section.value("region").orElse(null),
                    section.value("endpoint").orElse(null),
                    "region and endpoint of " + section));
  }

  private static Optional<Endpoint> where(
      @Nullable String region, @Nullable String endpoint, String names) {
    if (region != null && endpoint != null) {
      throw new UsageException(names + " exclude each other");
    }
    try {
      return region == null
          ? Optional.ofNullable(endpoint).map(Endpoint::at)
          : Optional.of(Endpoint.of(Region.labelled(region)));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<Setting> pick(
      @Nullable String option, Environment environment, Profile section, String key) {
    String variable = "FRIEND_GROUPS_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    return Setting.of(Optional.ofNullable(option), "--" + key)
        .or(() -> Setting.of(environment.variable(variable), variable))
        .or(() -> Setting.of(section.value(key), key + " of " + section));
  }

  /** A value, and where it comes from. */
  private record Setting(String value, String source) {
    static Optional<Setting> of(Optional<String> value, String source) {
      if (value.filter(String::isBlank).isPresent()) {
        throw new UsageException(source + " is blank");
      }
      return value.map(text -> new Setting(text, source));
    }

    SdkAppId asAppId() {
      try {
        return SdkAppId.parse(value);
      } catch (IllegalArgumentException e) {
        throw new UsageException(source + ": " + e.getMessage());
      }
    }
  }
}
