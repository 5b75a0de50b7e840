package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.input.Faults;
import dev.friendgroups.adapters.cli.input.GatewaySettings;
import dev.friendgroups.adapters.cli.input.Profile;
import dev.friendgroups.adapters.cli.input.Setting;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.text.Secrets;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.spi.Settings;
import dev.friendgroups.domain.chat.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Chat: options first, then environment, then profile file, then the embedded Chat. */
public final class ChatOptions {
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
      names = "--allow-insecure-endpoint",
      description =
          "For networks of tests alone: let --endpoint be plain http to a private address; whoever"
              + " listens there can read the UserSig.")
  boolean insecureEndpoint;

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
      description =
          "The way to Chat (FRIEND_GROUPS_GATEWAY; default: http); others come as jars in"
              + " lib/ext.")
  @Nullable String gateway;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "A setting of the gateway's own; can be given many times. No secrets: others can see"
              + " them.")
  List<String> settings = new ArrayList<>();

  private Profile section = Profile.none();
  private Set<String> notChosen = Set.of();

  /** Creates options as nobody gave them. */
  public ChatOptions() {}

  /**
   * {@return which Chat, and where that was said}
   *
   * @param environment where the program runs
   * @param wiring knows the gateways
   * @param console gets warnings
   * @throws SetupException when there is no place for the embedded Chat, or no such profile
   * @throws UsageException when a part of the configuration is wrong
   */
  public Configuration configuration(Environment environment, Wiring wiring, Console console) {
    Faults faults = new Faults();
    Configuration found = search(environment, wiring, console, faults);
    faults.requireNone();
    return found;
  }

  /**
   * {@return which Chat, and where that was said, without the parts that are wrong}
   *
   * @param environment where the program runs
   * @param wiring knows the gateways
   * @param console gets warnings
   * @param faults gets what is wrong with the parts
   * @throws SetupException when there is no place for the embedded Chat
   * @throws UsageException when options exclude each other
   */
  public Configuration search(
      Environment environment, Wiring wiring, Console console, Faults faults) {
    if (embedded && gateway != null) {
      throw new UsageException("--embedded and --gateway exclude each other");
    }
    String usual = wiring.usualGateway();
    if (embedded) {
      Settings own = GatewaySettings.parse(settings, Map.of());
      return embedded(environment, usual, own, "--embedded");
    }
    section =
        faults
            .except("profile", () -> Optional.of(Profile.load(profile, environment)))
            .orElse(Profile.none());
    section.doubts().forEach(doubt -> console.warning(Secrets.hidden(doubt)));
    if (section.askedFor()) {
      new OverriddenProfile(this, environment).tell(console);
    }
    Optional<Setting> named = faults.except("gateway", () -> gateway(environment, wiring));
    String chosen = named.map(Setting::value).orElse(usual);
    ConfigurationSearch found =
        new ConfigurationSearch(this, environment, section, console, faults);
    found.overheard().ifPresent(to -> warn(to, console));
    Settings own =
        faults
            .except(
                "gateway", () -> Optional.of(GatewaySettings.parse(settings, section.below("set"))))
            .orElse(Settings.NONE);
    boolean nothing = faults.found().isEmpty() && found.foundNothing();
    if (chosen.equals(usual) && nothing && !section.askedFor()) {
      notChosen = section.notChosen();
      return embedded(environment, chosen, own, Origin.DEFAULT);
    }
    List<Origin> origins = new ArrayList<>(found.origins());
    named.ifPresent(setting -> origins.add(new Origin("gateway", chosen, setting.source())));
    return new Configuration(new Target.App(found.app()), chosen, own, origins);
  }

  /** {@return the profile that the latest target was found by; an empty one if none was} */
  public Profile section() {
    return section;
  }

  private static void warn(Address to, Console console) {
    console.warning(
        "what is sent to "
            + to
            + " can be read on its way, the UserSig too; use https but in tests");
  }

  /**
   * Says so when it is the embedded Chat: nobody is to take it for an app.
   *
   * @param target the Chat in use
   * @param console gets the note
   */
  public void tellEmbedded(Target target, Console console) {
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

  private Optional<Setting> gateway(Environment environment, Wiring wiring) {
    Optional<Setting> named = Setting.find(gateway, environment, section, "gateway");
    if (named.isPresent() && !wiring.gateways().contains(named.get().value())) {
      throw new UsageException(
          "unknown gateway '"
              + TerminalText.text(named.get().value())
              + "'; there are "
              + String.join(", ", wiring.gateways()));
    }
    return named;
  }

  private static Configuration embedded(
      Environment environment, String gateway, Settings settings, String source) {
    Target.Embedded target =
        environment
            .folder("XDG_DATA_HOME", ".local/share")
            .map(Target.Embedded::new)
            .orElseThrow(
                () ->
                    new SetupException(
                        "no place for the embedded Chat's data: there is no home folder;"
                            + " set XDG_DATA_HOME"));
    return new Configuration(
        target, gateway, settings, List.of(new Origin("app", target.chat(), source)));
  }
}
