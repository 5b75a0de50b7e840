package dev.friendgroups.adapters.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.OSInfo;

/**
 * SQLite's native library, loaded from where the installation keeps it. The driver would unpack it
 * into the temporary folder at each start, and leave it there when it is killed; it still does so
 * on a platform that the installation has no library for.
 */
final class SqliteLibrary {
  /** The system property with the folder of libraries, in which each platform has its own. */
  private static final String FOLDER = "friendgroups.native";

  private static final String DRIVERS_FOLDER = "org.sqlite.lib.path";

  private static final String DRIVERS_TEMPORARY_FOLDER = "org.sqlite.tmpdir";

  /** Kept, so that its level is. The driver logs stack traces of what it throws as well. */
  private static final Logger DRIVER = Logger.getLogger("org.sqlite");

  /** What is mapped into it, with the names of the files. */
  private static final Path OWN_MEMORY = Path.of("/proc/self/maps");

  private SqliteLibrary() {}

  /** To be called before the driver is used for the first time. */
  static synchronized void locate() {
    DRIVER.setLevel(Level.OFF);
    String folder = System.getProperty(FOLDER, "");
    if (!folder.isEmpty() && System.getProperty(DRIVERS_FOLDER) == null) {
      Path own = Path.of(folder).resolve(platform());
      if (Files.isDirectory(own)) {
        System.setProperty(DRIVERS_FOLDER, own.toString());
        loadFrom(own);
      }
    }
  }

  /**
   * The driver first looks through the temporary folder for what other processes left there, which
   * may be full. It is shown this one instead, until it has its library or has failed to load it
   * from here.
   */
  private static void loadFrom(Path own) {
    String asked = System.getProperty(DRIVERS_TEMPORARY_FOLDER);
    System.setProperty(DRIVERS_TEMPORARY_FOLDER, own.toString());
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception notHere) {
      // The driver will try it in its own way, and fail with what is wrong if that does not help.
    } finally {
      if (asked == null) {
        System.clearProperty(DRIVERS_TEMPORARY_FOLDER);
      } else {
        System.setProperty(DRIVERS_TEMPORARY_FOLDER, asked);
      }
    }
  }

  /** Has it loaded and used once. */
  static void load() {
    locate();
    try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
        PreparedStatement statement = connection.prepareStatement("SELECT 1");
        ResultSet row = statement.executeQuery()) {
      row.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The driver's name for this machine. On a common Linux the driver itself is not asked: it would
   * start a process, which takes longer than everything else here.
   */
  private static String platform() {
    if ("Linux".equals(System.getProperty("os.name")) && !isMusl()) {
      String processor = System.getProperty("os.arch", "");
      if (processor.equals("amd64")) {
        return "Linux/x86_64";
      }
      if (processor.equals("aarch64")) {
        return "Linux/aarch64";
      }
    }
    return OSInfo.getNativeLibFolderPathForCurrentOS();
  }

  /** Whether this process runs on musl instead of glibc, or nobody knows. */
  private static boolean isMusl() {
    try (Stream<String> mapped = Files.lines(OWN_MEMORY)) {
      return mapped.anyMatch(line -> line.contains("musl"));
    } catch (IOException | UncheckedIOException unknown) {
      return true;
    }
  }
}
