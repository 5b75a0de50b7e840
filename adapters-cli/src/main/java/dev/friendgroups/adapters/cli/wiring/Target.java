package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.application.spi.AppSettings;
import java.nio.file.Path;

/** Which Chat to call. */
public sealed interface Target {
  /**
   * The embedded Chat.
   *
   * @param folder where it keeps its data
   */
  record Embedded(Path folder) implements Target {
    /**
     * {@return which Chat it is, in words that stay the same from run to run: a job belongs to it}
     */
    public String chat() {
      return "the embedded Chat in " + folder.toAbsolutePath().normalize();
    }
  }

  /**
   * An app of Chat, as far as the chosen gateway has to be told.
   *
   * @param app which, where, and who speaks for it
   */
  record App(AppSettings app) implements Target {}
}
