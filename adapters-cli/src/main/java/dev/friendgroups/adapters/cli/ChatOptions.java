package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.Profile;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.text.Secrets;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      completionCandidates = RegionNames.class,
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

  private Set<String> notChosen = Set.of();

  /**
   * Which Chat, and where that was said.
   *
   * @throws SetupException when a part of the configuration is missing
   * @throws UsageException when a part of it is wrong
   */
  Configuration configuration(Environment environment, Wiring wiring, Console console) {
    if (embedded && gateway != null) {
      throw new UsageException("--embedded and --gateway exclude each other");
    }
    if (embedded) {
      return embedded(environment, "--embedded");
    }
    String chosen = gatewayName(wiring);
    if (!chosen.equals(wiring.gateways().get(0))) {
      return new Configuration(
          new Target.Elsewhere(chosen), List.of(new Origin("gateway", chosen, "--gateway")));
    }
    Profile section = Profile.load(profile, environment);
    section.doubts().forEach(doubt -> console.warning(Secrets.hidden(doubt)));
    tellOverridden(environment, console);
    ConfigurationSearch found = new ConfigurationSearch(this, environment, section, console);
    if (found.foundNothing() && !section.askedFor()) {
      notChosen = section.notChosen();
      return embedded(environment, Origin.DEFAULT);
    }
    return found.app();
  }

  /** Says so when it is the embedded Chat: nobody is to take it for an app. */
  void tellEmbedded(Target target, Console console) {
    if (target instanceof Target.Embedded found) {
      console.note(
          (embedded ? "Using" : why() + ": using")
              + " the embedded Chat, with its data in "
              + found.folder());
    }
  }

  private String why() {
    return notChosen.isEmpty()
        ? "No app is configured"
        : "No app is chosen (profiles: "
            + TerminalText.texts(notChosen)
            + "; choose one by --profile)";
  }

  /** Variables win over the profile file: nobody who names a profile is to miss that. */
  private void tellOverridden(Environment environment, Console console) {
    if (profile == null) {
      return;
    }
    List<String> winning = new ArrayList<>();
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    options.put("FRIEND_GROUPS_SDK_APP_ID", sdkAppId);
    options.put("FRIEND_GROUPS_ADMIN", admin);
    Object place = region == null ? endpoint : region;
    options.put("FRIEND_GROUPS_REGION", place);
    options.put("FRIEND_GROUPS_ENDPOINT", place);
    Object credentials = secretKeyFile == null ? userSigFile : secretKeyFile;
    options.put("FRIEND_GROUPS_SECRET_KEY", credentials);
    options.put("FRIEND_GROUPS_SECRET_KEY_FILE", credentials);
    options.put("FRIEND_GROUPS_USER_SIG", credentials);
    options.forEach(
        (variable, option) -> {
          if (option == null && environment.variable(variable).isPresent()) {
            winning.add(variable);
          }
        });
    if (!winning.isEmpty()) {
      console.warning(
          "--profile "
              + profile
              + " is overridden by "
              + String.join(", ", winning)
              + "; unset "
              + String.join(" ", winning));
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

  private static Configuration embedded(Environment environment, String source) {
    Target.Embedded target =
        environment
            .folder("XDG_DATA_HOME", ".local/share")
            .map(Target.Embedded::new)
            .orElseThrow(
                () ->
                    new SetupException(
                        "no place for the embedded Chat's data: there is no home folder;"
                            + " set XDG_DATA_HOME"));
    return new Configuration(target, List.of(new Origin("app", target.chat(), source)));
  }
}
