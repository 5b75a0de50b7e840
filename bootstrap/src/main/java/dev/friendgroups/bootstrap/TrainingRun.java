package dev.friendgroups.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.cli.CommandLineApp;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.ChatEmulatorBuilder;
import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.tls.KeptAuthority;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.chat.SecretKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs all kinds of commands once, so that Java can put down what they load and have it at hand at
 * the start of later runs.
 *
 * <p>A run of its own for each command would make an archive of what a single one needs.
 */
public final class TrainingRun {
  private static final String KEY = "the key of a Chat that nobody else calls";

  /** Commands that need no Chat, and those that are not understood. */
  private static final List<String> WITHOUT_CHAT =
      List.of(
          "--help",
          "--version",
          "delete --help",
          "emulate --help",
          "help list",
          "delte",
          "delete --acount alice",
          "errors",
          "errors 30008",
          "errors 30008 --json",
          "completion",
          "completion zsh",
          "completion fish");

  private static final List<String> WITH_CHAT =
      List.of(
          "check",
          "list --account alice --members",
          "list --account alice --json",
          "list --account nobody",
          "create --account alice gym --member bob",
          "delete --account alice gym --dry-run",
          "delete --account alice gym --yes",
          "delete --account alice gym absent --yes --json",
          "delete --account nobody gym --yes",
          "restore 1 --dry-run",
          "restore 1",
          "resume 1",
          "delete --from requests.csv --yes",
          "delete --from requests.jsonl --yes --json",
          "list --from requests.csv",
          "sign",
          "sign alice --json");

  private static final List<String> BACKWARDS =
      List.of("history", "history 1", "history 2 --csv", "history --json");

  private final Path home;

  private TrainingRun(Path home) {
    this.home = home;
  }

  /**
   * Runs what is trained on, one command after the other.
   *
   * @param arguments a folder to work in, which is made, and which is nobody's afterwards
   * @throws IOException when something cannot be read or written
   */
  public static void main(String... arguments) throws IOException {
    TrainingRun training = new TrainingRun(Files.createDirectories(Path.of(arguments[0])));
    training.run();
    // As any other run ends, and begins.
    Main.main("--version");
  }

  private void run() throws IOException {
    Path key = Files.writeString(home.resolve("key"), KEY);
    Files.writeString(home.resolve("requests.csv"), "account,group\nalice,gym\nbob,gym\n");
    Files.writeString(
        home.resolve("requests.jsonl"), "{\"From_Account\":\"bob\",\"GroupName\":[\"gym\"]}\n");
    WITHOUT_CHAT.forEach(command -> run(command, Stream.of()));
    run("list --account alice", Stream.of("--embedded"));
    KeptAuthority authority =
        KeptAuthority.in(home.resolve("tls"), InstantSource.system().instant());
    String address = "127.0.0.1";
    try (ChatEmulator plain = emulator().start();
        ChatEmulator tls = emulator().tls(authority.authority(), address).start()) {
      for (ChatEmulator chat : List.of(plain, tls)) {
        chat.put(SampleAccounts.contacts());
        List<String> options =
            List.of(
                "--sdk-app-id=" + chat.sdkAppId(),
                "--endpoint=" + chat.endpoint(),
                "--secret-key-file=" + key);
        WITH_CHAT.forEach(command -> run(command, options.stream()));
        run(
            "delete --account alice gym --yes",
            Stream.concat(options.stream(), Stream.of("--ca-file=" + authority.certificate())));
      }
    }
    BACKWARDS.forEach(command -> run(command, Stream.of()));
  }

  private static ChatEmulatorBuilder emulator() {
    return ChatEmulator.builder().secretKey(new SecretKey(KEY));
  }

  /** How it ends does not matter, nor what it says. */
  private void run(String command, Stream<String> options) {
    Stream<String> words =
        Stream.of(command.split(" ", -1))
            .map(word -> word.startsWith("requests.") ? home.resolve(word).toString() : word);
    new CommandLineApp(new GuiceWiring(), environment())
        .run(Stream.concat(words, options).toArray(String[]::new));
  }

  private Environment environment() {
    return new Environment(
        Map.of(),
        InputStream.nullInputStream(),
        nowhere(),
        nowhere(),
        SystemEnvironment.terminal(""),
        Optional.of(home),
        "",
        MonotonicClock.system(),
        InstantSource.system(),
        new DaemonTicks(MonotonicClock.system()));
  }

  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
  }
}
