package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.EmulatorKeys;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.options.ConductOptions;
import dev.friendgroups.adapters.cli.options.ListenerOptions;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.output.progress.StopListener;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Emulation;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.spi.AppSettings;
import dev.friendgroups.domain.chat.SdkAppId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a Chat to test against. */
@Command(
    name = "emulate",
    addMethodSubcommands = false,
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

  /** What programs look at before, or instead of, the file of SSL_CERT_FILE. */
  private static final List<String> OTHER_TRUST =
      List.of("FRIEND_GROUPS_CA_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE");

  @Mixin ListenerOptions listener = new ListenerOptions();

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
      defaultValue = AppSettings.DEFAULT_ADMIN,
      description = "The app's admin (default: administrator).")
  String admin = AppSettings.DEFAULT_ADMIN;

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
      names = "--ready-file",
      paramLabel = "FILE",
      description = "Write this file, with the address, once it listens; delete it at the end.")
  @Nullable Path readyFile;

  @Mixin ConductOptions conduct = new ConductOptions();

  EmulateCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Console console, Printer printer) {
    if (!isLoopback(listener.host())) {
      console.warning(
          "other machines can reach the emulator at " + TerminalText.text(listener.host()));
    }
    EmulatorKeys keys = EmulatorKeys.of(secretKeyFile, controlKeyFile, environment, console);
    Optional<ReadyFile> ready = Optional.ofNullable(readyFile).map(ReadyFile::cleared);
    try (Emulation emulation = start(keys, console)) {
      Map<String, String> settings = settings(emulation, keys);
      printer.settings(settings, clashing(emulation, keys));
      console.note(
          "Control it at "
              + emulation.endpoint()
              + "/emulator/v1/ with the header Authorization: Bearer KEY, the key being in"
              + " FRIEND_GROUPS_CONTROL_KEY.");
      console.note(
          "See it in a browser at " + emulation.endpoint() + "/emulator/" + keys.fragment());
      emulation
          .certificate()
          .ifPresent(file -> console.note("Whoever trusts " + file + " can call it over https."));
      console.note("The emulator runs until Ctrl-C.");
      untilInterrupted(emulation, ready);
    } finally {
      ready.ifPresent(ReadyFile::delete);
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
              listener.listener(environment),
              Optional.ofNullable(data),
              Optional.ofNullable(seed),
              sdkAppId,
              admin,
              keys.secret(),
              keys.control(),
              conduct.conduct()),
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
    emulation.certificate().ifPresent(file -> settings.put("SSL_CERT_FILE", file.toString()));
    settings.putAll(keys.settings());
    return settings;
  }

  /** What would lead elsewhere, or make the settings ambiguous, if it were left over. */
  private static List<String> clashing(Emulation emulation, EmulatorKeys keys) {
    return Stream.of(
            ALTERNATIVES,
            emulation.certificate().isPresent() ? OTHER_TRUST : List.<String>of(),
            keys.clashing())
        .flatMap(List::stream)
        .toList();
  }

  private void untilInterrupted(Emulation emulation, Optional<ReadyFile> ready) {
    CountDownLatch interrupted = new CountDownLatch(1);
    Runnable end =
        () -> {
          ready.ifPresent(ReadyFile::delete);
          emulation.close();
          interrupted.countDown();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(end, "emulator-stop"));
    Interruption.Work serving = interruption.working(silently(interrupted::countDown));
    try {
      // Whoever finds it may interrupt this at once.
      ready.ifPresent(file -> file.write(emulation.endpoint().toString()));
      interrupted.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      serving.close();
    }
  }

  private static StopListener silently(Runnable stop) {
    return new StopListener() {
      @Override
      public void finishing() {
        stop.run();
      }

      @Override
      public void endingNow() {
        // Nothing is in doubt that was served.
      }
    };
  }
}
