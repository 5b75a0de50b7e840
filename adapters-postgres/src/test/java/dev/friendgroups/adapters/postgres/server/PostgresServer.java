package dev.friendgroups.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL on a free port of this machine, which writes as durably as any, and ends with
 * this program even when that is killed.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final long MILLIS_OF_A_TICK = 10;
  private static final String SUPERUSER = "postgres";

  /** Ends the server as its standard input ends, which it does with whoever holds the other end. */
  private static final String WATCHED =
      """
      exec 3<&0 </dev/null >>"$1" 2>&1; shift
      "$@" 3<&- & server=$!
      { cat <&3 >/dev/null; kill -QUIT $server; } 2>/dev/null &
      exec 3<&-; wait $server
      """;

  private static final String MOUNTED =
      "mount -t tmpfs -o size=$1m,mode=0700 tmpfs \"$2\" && shift 2 && exec \"$@\"";

  private final PostgresBinaries binaries;
  private final Runner runner;
  private final Path folder;
  private final int smallDisk;
  private final String password = UUID.randomUUID().toString();
  private int port;
  private @Nullable Process process;

  private PostgresServer(PostgresBinaries binaries, Runner runner, Path folder, int smallDisk) {
    this.binaries = binaries;
    this.runner = runner;
    this.folder = folder;
    this.smallDisk = smallDisk;
  }

  /**
   * Makes and starts a server.
   *
   * @param smallDisk the megabytes of a disk of its own for {@link #smallDatabase}; 0 for none
   */
  static PostgresServer start(PostgresBinaries binaries, Runner runner, Path folder, int smallDisk)
      throws IOException {
    PostgresServer server = new PostgresServer(binaries, runner, folder, smallDisk);
    Files.createDirectories(folder);
    runner.handOver(folder);
    Path secret = Files.writeString(folder.resolve("password"), server.password);
    runner.handOver(secret);
    Commands.run(
        runner.words(),
        binaries.program("initdb"),
        "--pgdata=" + server.data(),
        "--username=" + SUPERUSER,
        "--pwfile=" + secret,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
    Files.delete(secret);
    server.port = freePort();
    server.start();
    return server;
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path disk() {
    return folder.resolve("disk");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * Starts it again, at the same port, and waits until it takes connections.
   *
   * @param settings {@code name=value}, for this time
   */
  public synchronized void start(String... settings) throws IOException {
    List<String> words = new ArrayList<>();
    if (smallDisk > 0) {
      Files.createDirectories(disk());
      words.addAll(List.of("unshare", "-Urm", "sh", "-c", MOUNTED, "sh"));
      words.addAll(List.of(Integer.toString(smallDisk), disk().toString(), "unshare", "-U"));
    } else {
      words.addAll(runner.words());
    }
    words.addAll(List.of("sh", "-c", WATCHED, "sh", folder.resolve("server.log").toString()));
    words.addAll(List.of(binaries.program("postgres"), "-D", data().toString()));
    words.addAll(List.of("-p", Integer.toString(port)));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=32MB",
            "fsync=on",
            "synchronous_commit=on")) {
      words.addAll(List.of("-c", setting));
    }
    for (String setting : settings) {
      words.addAll(List.of("-c", setting));
    }
    process = new ProcessBuilder(words).start();
    awaitConnections(process);
  }

  /** Starts it again as one that follows another server, which it never hears of. */
  public synchronized void startAsStandby() throws IOException {
    runner.handOver(Files.createFile(data().resolve("standby.signal")));
    start();
  }

  /**
   * Starts it again, with a certificate to show.
   *
   * @param authority who signs it
   * @param hosts what it is for
   */
  public synchronized void startWithTls(Authority authority, String... hosts) throws IOException {
    HeldCertificate shown = authority.certificate(hosts);
    Path certificate = Files.writeString(folder.resolve("server.crt"), shown.certificatePem());
    Path key = folder.resolve("server.key");
    Files.deleteIfExists(key);
    Files.createFile(
        key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(key, shown.privateKeyPkcs8Pem());
    runner.handOver(certificate);
    runner.handOver(key);
    start("ssl=on", "ssl_cert_file=" + certificate, "ssl_key_file=" + key);
  }

  private void awaitConnections(Process started) throws IOException {
    MonotonicClock clock = MonotonicClock.system();
    Duration end = clock.now().plus(PATIENCE);
    while (true) {
      try {
        administrator().close();
        return;
      } catch (SQLException notYet) {
        if (!started.isAlive() || clock.now().compareTo(end) > 0) {
          throw new IOException(
              "PostgreSQL does not start: " + Files.readString(folder.resolve("server.log")),
              notYet);
        }
      }
      try {
        clock.sleep(LOOK_AGAIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  /** Stops it at once, as a power cut would; it recovers when it is started again. */
  public synchronized void stopAtOnce() throws IOException {
    Process running = requireNonNull(process, "it is not running");
    running.getOutputStream().close();
    Commands.exitOf(running);
    process = null;
  }

  /** A connection of the superuser, to the database {@code postgres}. */
  public Connection administrator() throws SQLException {
    return administrator(SUPERUSER);
  }

  Connection administrator(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, password);
  }

  /** The CPU that all its processes have spent so far; as far as Linux tells. */
  public synchronized Duration cpu() throws IOException {
    List<ProcessHandle> all = requireNonNull(process, "it is not running").descendants().toList();
    long ticks = 0;
    for (ProcessHandle one : all) {
      Path stat = Path.of("/proc", Long.toString(one.pid()), "stat");
      if (Files.exists(stat)) {
        String[] fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ", -1);
        // Of itself, and of those that it started and that ended since.
        for (int field = 11; field <= 14; field++) {
          ticks += Long.parseLong(fields[field]);
        }
      }
    }
    return Duration.ofMillis(ticks * MILLIS_OF_A_TICK);
  }

  /** The port on the loopback address. */
  public int port() {
    return port;
  }

  /** Makes a database on the server's usual disk. */
  public TestDatabase database() throws SQLException {
    return TestDatabase.create(this::administrator, port, "pg_default");
  }

  /**
   * Makes a database on a disk of its own, which is soon full, while the server's log is not on it.
   * It is gone when the server stops.
   */
  public TestDatabase smallDatabase() throws SQLException {
    String name = "small" + UUID.randomUUID().toString().substring(0, 8);
    try (Connection connection = administrator();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLESPACE " + name + " LOCATION '" + disk() + "'");
    }
    return TestDatabase.create(this::administrator, port, name);
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      stopAtOnce();
    }
    Commands.delete(folder);
  }
}
