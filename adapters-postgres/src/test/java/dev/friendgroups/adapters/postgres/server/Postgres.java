package dev.friendgroups.adapters.postgres.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Where tests get their PostgreSQL from: one server for all tests of this JVM, started when the
 * first one asks for it, or the one that the environment names.
 */
public final class Postgres {
  /**
   * A server to use instead of starting one: {@code postgresql://superuser:password@host:port}. It
   * is neither stopped nor given a small disk.
   */
  public static final String VARIABLE = "FRIEND_GROUPS_TEST_POSTGRES";

  private static final Path CACHE = Path.of("target");
  private static final String DATA = "postgres-data-";
  private static @Nullable PostgresServer shared;
  private static int servers;

  private Postgres() {}

  /**
   * A database for one test, on the server of all tests.
   *
   * @throws RuntimeException that aborts the test when there is no way to have a PostgreSQL here
   */
  public static TestDatabase database() {
    try {
      String url = System.getenv(VARIABLE);
      return url == null || url.isBlank() ? shared().database() : elsewhere(URI.create(url));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestDatabase elsewhere(URI server) throws SQLException {
    int port = server.getPort() < 0 ? 5432 : server.getPort();
    String[] user = Optional.ofNullable(server.getUserInfo()).orElse("postgres:").split(":", 2);
    return TestDatabase.create(
        database ->
            DriverManager.getConnection(
                "jdbc:postgresql://" + server.getHost() + ":" + port + "/" + database,
                user[0],
                user.length > 1 ? user[1] : ""),
        server.getHost(),
        port,
        "pg_default");
  }

  private static synchronized PostgresServer shared() {
    if (shared == null) {
      PostgresServer started = server();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
      shared = started;
    }
    return shared;
  }

  private static void close(PostgresServer server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A server of a test's own, which can be stopped; to be closed after use.
   *
   * @throws RuntimeException that aborts the test when there is no way to have a PostgreSQL here
   */
  public static PostgresServer server() {
    return start(0);
  }

  /**
   * A server with a small disk of its own, for {@link PostgresServer#smallDatabase}.
   *
   * @param megabytes its size
   * @throws RuntimeException that aborts the test when there is no way to have one here
   */
  public static PostgresServer serverWithSmallDisk(int megabytes) {
    if (!Runner.canMount()) {
      throw skipped("a disk of its own needs a user namespace");
    }
    return start(megabytes);
  }

  private static synchronized PostgresServer start(int smallDisk) {
    Runner runner =
        Runner.find()
            .orElseThrow(
                () -> skipped("root cannot be another user here (no unshare -U, no setpriv)"));
    try {
      sweep();
      PostgresBinaries binaries =
          PostgresBinaries.unpackedIn(CACHE)
              .orElseThrow(() -> skipped("there are no binaries for this platform"));
      servers++;
      Path folder =
          CACHE.resolve(DATA + ProcessHandle.current().pid() + "-" + servers).toAbsolutePath();
      return PostgresServer.start(binaries, runner, folder, smallDisk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuntimeException skipped(String why) {
    String message =
        "SKIPPED: no PostgreSQL for tests: "
            + why
            + "; name one in "
            + VARIABLE
            + "=postgresql://superuser:password@host:port";
    System.err.println(message);
    return Assumptions.abort(message);
  }

  /** Deletes what killed tests left. */
  private static void sweep() throws IOException {
    if (!Files.isDirectory(CACHE)) {
      return;
    }
    List<Path> left;
    try (Stream<Path> all = Files.list(CACHE)) {
      left = all.filter(path -> path.getFileName().toString().startsWith(DATA)).toList();
    }
    for (Path folder : left) {
      String pid = folder.getFileName().toString().substring(DATA.length()).split("-", 2)[0];
      if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
        Commands.delete(folder);
      }
    }
  }
}
