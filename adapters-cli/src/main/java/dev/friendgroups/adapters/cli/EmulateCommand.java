package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.DurationConverter;
import dev.friendgroups.adapters.cli.input.NumberConverter;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Emulation;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.domain.chat.SdkAppId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a Chat to test against. */
@Command(
    name = "emulate",
    customSynopsis = "friend-groups emulate [OPTIONS]",
    description = "Run a local Chat that speaks v4/sns/group_add, group_delete and group_get.",
    footer = {
      "",
      "Examples:",
      "  friend-groups emulate",
      "  friend-groups emulate --port 8080 --latency 50ms",
      "  friend-groups emulate --fault group_delete:30008:0.05"
    })
final class EmulateCommand extends BaseCommand {
  /** Other ways to say which Chat and who signs. */
  private static final List<String> ALTERNATIVES =
      List.of("FRIEND_GROUPS_PROFILE", "FRIEND_GROUPS_REGION", "FRIEND_GROUPS_USER_SIG");

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen at (default: 127.0.0.1, this machine only).")
  String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      converter = NumberConverter.Port.class,
      description = "The port to listen at (default: 0, which picks one).")
  int port;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "Keep the accounts in this file (default: forget them at the end).")
  @Nullable Path data;

  @Option(
      names = "--seed",
      paramLabel = "FILE",
      description = "Accounts to start with, as JSON (default: alice and bob).")
  @Nullable Path seed;

  @Option(
      names = "--sdk-app-id",
      paramLabel = "N",
      defaultValue = "1400000000",
      description = "The app (default: 1400000000).")
  SdkAppId sdkAppId;

  @Option(
      names = "--admin",
      paramLabel = "ID",
      defaultValue = ChatOptions.DEFAULT_ADMIN,
      description = "The app's admin (default: administrator).")
  String admin = ChatOptions.DEFAULT_ADMIN;

  @Option(
      names = "--secret-key-file",
      paramLabel = "FILE",
      description = "The file with the key that UserSigs must be signed with (default: a new key).")
  @Nullable Path secretKeyFile;

  @Option(
      names = "--control-key-file",
      paramLabel = "FILE",
      description =
          "The file with the key that /emulator/v1/ asks for (FRIEND_GROUPS_CONTROL_KEY_FILE, or"
              + " the key itself in FRIEND_GROUPS_CONTROL_KEY; default: a new key).")
  @Nullable Path controlKeyFile;

  @Option(
      names = {"--calls-per-second", "--quota"},
      paramLabel = "N",
      defaultValue = "200",
      converter = NumberConverter.Quota.class,
      description = "The most calls to each API in any second (default: 200; 0 for no limit).")
  int callsPerSecond;

  @Option(
      names = "--app-calls-per-second",
      paramLabel = "N",
      defaultValue = "0",
      converter = NumberConverter.Quota.class,
      description = "The most calls to all APIs in any second (default: 0, no limit).")
  int appCallsPerSecond;

  @Option(
      names = "--count-refused",
      description = "Calls that are refused for the quota count against it all the same.")
  boolean countRefused;

  @Option(
      names = "--latency",
      paramLabel = "DURATION",
      defaultValue = "0ms",
      converter = DurationConverter.Latency.class,
      description = "How long after its arrival a call is answered (default: at once).")
  Duration latency = Duration.ZERO;

  @Option(
      names = "--absent-group",
      paramLabel = "ok|error",
      defaultValue = "ok",
      description = "What a deletion that names an absent group gets (default: ok).")
  AbsentGroup absentGroup = AbsentGroup.ok;

  @Option(
      names = "--fault",
      paramLabel = "RULE",
      description =
          "Lets calls go wrong: command:kind:probability, where the command may be * and the kind"
              + " is an error code, http502, reset-before, reset-after, stall, truncate, garbage or"
              + " slow-body. Can be given many times.")
  List<String> faults = new ArrayList<>();

  @Option(
      names = "--fault-seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Another number makes the faults strike other calls (default: 0).")
  long faultSeed;

  /** What a deletion gets that names an absent group; the words of the command line. */
  enum AbsentGroup {
    ok,
    error
  }

  EmulateCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Console console, Printer printer) {
    if (!isLoopback(host)) {
      console.warning("other machines can reach the emulator at " + TerminalText.text(host));
    }
    EmulatorKeys keys = EmulatorKeys.of(secretKeyFile, controlKeyFile, environment, console);
    try (Emulation emulation = start(keys, console)) {
      Map<String, String> settings = settings(emulation, keys);
      printer.settings(settings, clashing(keys));
      console.note(
          "Control it at "
              + emulation.endpoint()
              + "/emulator/v1/ with the header Authorization: Bearer KEY, the key being in"
              + " FRIEND_GROUPS_CONTROL_KEY.");
      console.note("The emulator runs until Ctrl-C.");
      untilInterrupted(emulation);
    }
    return Exit.DONE;
  }

  private static boolean isLoopback(String host) {
    try {
      return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new UsageException("--host '" + host + "' is no address");
    }
  }

  private Emulation start(EmulatorKeys keys, Console console) {
    try {
      return wiring.emulate(
          new EmulationSettings(
              host,
              port,
              Optional.ofNullable(data),
              Optional.ofNullable(seed),
              sdkAppId,
              admin,
              keys.secret(),
              keys.control(),
              callsPerSecond,
              appCallsPerSecond,
              countRefused,
              latency,
              absentGroup == AbsentGroup.error,
              faults,
              faultSeed),
          console::detail);
    } catch (IllegalArgumentException e) {
      throw new UsageException(TerminalText.text(String.valueOf(e.getMessage())));
    }
  }

  /** What leads the other commands to this Chat, by the names of the variables. */
  private Map<String, String> settings(Emulation emulation, EmulatorKeys keys) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("FRIEND_GROUPS_ENDPOINT", emulation.endpoint().toString());
    settings.put("FRIEND_GROUPS_SDK_APP_ID", sdkAppId.toString());
    settings.put("FRIEND_GROUPS_ADMIN", admin);
    settings.putAll(keys.settings());
    return settings;
  }

  /** What would lead elsewhere, or make the settings ambiguous, if it were left over. */
  private static List<String> clashing(EmulatorKeys keys) {
    return Stream.concat(ALTERNATIVES.stream(), keys.clashing().stream()).toList();
  }

  private static void untilInterrupted(Emulation emulation) {
    Runtime.getRuntime().addShutdownHook(new Thread(emulation::close, "emulator-stop"));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
