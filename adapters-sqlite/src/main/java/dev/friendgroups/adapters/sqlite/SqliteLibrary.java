package dev.friendgroups.adapters.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
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

  /** Kept, so that its level is. The driver logs stack traces of what it throws as well. */
  private static final Logger DRIVER = Logger.getLogger("org.sqlite");

  private SqliteLibrary() {}

  /** To be called before the driver is used for the first time. */
  static void locate() {
    DRIVER.setLevel(Level.OFF);
    String folder = System.getProperty(FOLDER, "");
    if (!folder.isEmpty() && System.getProperty(DRIVERS_FOLDER) == null) {
      Path own = Path.of(folder).resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
      if (Files.isDirectory(own)) {
        System.setProperty(DRIVERS_FOLDER, own.toString());
      }
    }
  }
}
