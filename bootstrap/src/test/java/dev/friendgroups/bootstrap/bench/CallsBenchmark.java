package dev.friendgroups.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.PostgresServer;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Calls a second and CPU per call, each client in a process of its own, in turn: cold in the first
 * third of the accounts, steady in the others.
 */
final class CallsBenchmark {
  private static final int ROUNDS = 3;
  private static final int AT_ONCE = 16;

  private static final String KEY = "a key for the benchmark";
  private static final String PACKAGE = CallsBenchmark.class.getPackageName() + ".";
  private static final Path DOOCS = Path.of("target/doocs").toAbsolutePath();

  private record Figures(double callsPerSecond, double cpuMicros) {}

  private final Path folder;
  private final int accounts;
  private final Map<String, List<Figures>> figures = new LinkedHashMap<>();
  private final List<Double> serverMicros = new ArrayList<>();
  private int ledgers;

  CallsBenchmark(Path folder, int accounts) {
    this.folder = folder;
    this.accounts = accounts;
  }

  void run() throws Exception {
    Path classes = Files.createDirectory(folder.resolve("doocs"));
    String sdk;
    try (Stream<Path> jars = Files.list(DOOCS)) {
      sdk = jars.map(Path::toString).collect(Collectors.joining(":"));
    }
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                sdk,
                "-d",
                classes.toString(),
                "src/test/bench/DoocsLoop.java");
    if (compiled != 0) {
      throw new IllegalStateException("DoocsLoop does not compile");
    }
    String ours = System.getProperty("java.class.path", "");
    try (ChatEmulator emulator =
            ChatEmulator.builder().secretKey(new SecretKey(KEY)).callsPerSecond(0).start();
        PostgresServer server = server()) {
      for (int round = 0; round < ROUNDS; round++) {
        measure("bare Retrofit loop", emulator, ours, PACKAGE + "BareRetrofitLoop", AT_ONCE);
        measure("Friend Groups job", emulator, ours, PACKAGE + "FriendGroupsJob", AT_ONCE);
        if (server != null) {
          measureTeam(emulator, ours, server);
        }
        measure("im-server-sdk-java", emulator, sdk + ":" + classes, "DoocsLoop", AT_ONCE);
      }
    }
    print();
  }

  /** Null where none can run; that is told. */
  private static @Nullable PostgresServer server() {
    try {
      return Postgres.server();
    } catch (RuntimeException told) {
      return null;
    }
  }

  private void measure(String name, ChatEmulator emulator, String path, String main, int atOnce)
      throws IOException {
    ledgers++;
    String ledger = folder.resolve("ledger-" + ledgers + ".db").toString();
    measure(name, emulator, path, main, atOnce, ledger, Map.of());
  }

  /** The same job with its ledger on a server of this machine, whose CPU is counted apart. */
  private void measureTeam(ChatEmulator emulator, String path, PostgresServer server)
      throws IOException, SQLException {
    TestDatabase database = server.database();
    Duration before = server.cpu();
    measure(
        "Friend Groups job, PostgreSQL",
        emulator,
        path,
        PACKAGE + "FriendGroupsJob",
        AT_ONCE,
        database.location(),
        database.environment());
    serverMicros.add(server.cpu().minus(before).toNanos() / 1e3 / (2.0 * accounts));
  }

  private void measure(
      String name,
      ChatEmulator emulator,
      String path,
      String main,
      int atOnce,
      String ledger,
      Map<String, String> variables)
      throws IOException {
    emulator.put(contacts());
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                path,
                main,
                emulator.endpoint().toString(),
                KEY,
                Integer.toString(accounts),
                Integer.toString(atOnce),
                ledger)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(variables);
    Process client = builder.start();
    String printed = new String(client.getInputStream().readAllBytes(), UTF_8).strip();
    List<String> phases = printed.lines().toList();
    add(name + ", cold", phases.get(0), accounts / 3);
    add(name + ", steady", phases.get(1), accounts - accounts / 3);
  }

  private void add(String name, String printed, int expected) {
    String[] parts = printed.split(" ", -1);
    long calls = Long.parseLong(parts[0]);
    if (calls != 2L * expected) {
      throw new IllegalStateException(name + " made " + calls + " calls");
    }
    figures
        .computeIfAbsent(name, any -> new ArrayList<>())
        .add(
            new Figures(
                calls / (Long.parseLong(parts[1]) / 1e9), Long.parseLong(parts[2]) / 1e3 / calls));
  }

  private List<Contacts> contacts() {
    Member bob = new Member("bob");
    List<FriendGroup> groups =
        List.of(
            new FriendGroup(new GroupName("family"), Set.of(bob)),
            new FriendGroup(new GroupName("work"), Set.of(bob)));
    return IntStream.range(0, accounts)
        .mapToObj(n -> new Account("account-" + n))
        .map(account -> new Contacts(Set.of(bob), new FriendGroups(account, 1, groups)))
        .toList();
  }

  private void print() {
    System.out.printf(
        "%nClient, %d at once               calls/s   CPU µs/call  (medians of %d)%n",
        AT_ONCE, ROUNDS);
    figures.forEach(
        (name, rounds) ->
            System.out.printf(
                "%-32s %9.0f %12.0f%n",
                name,
                median(rounds.stream().map(Figures::callsPerSecond).toList()),
                median(rounds.stream().map(Figures::cpuMicros).toList())));
    if (!serverMicros.isEmpty()) {
      System.out.printf("%-32s %9s %12.0f%n", "PostgreSQL's own", "", median(serverMicros));
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
