package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.domain.chat.ChatApp;
import java.nio.file.Path;

/** Which Chat to call. */
public sealed interface Target {
  /** Which Chat it is, in words that stay the same from run to run: a job belongs to it. */
  String chat();

  /**
   * The embedded Chat.
   *
   * @param folder where it keeps its data
   */
  record Embedded(Path folder) implements Target {
    @Override
    public String chat() {
      return "the embedded Chat in " + folder.toAbsolutePath().normalize();
    }
  }

  /**
   * An app of Chat.
   *
   * @param app which, where, and who speaks for it
   */
  record App(ChatApp app) implements Target {
    @Override
    public String chat() {
      return app.inWords();
    }
  }

  /**
   * Whatever the chosen gateway knows by itself.
   *
   * @param gateway its name
   */
  record Elsewhere(String gateway) implements Target {
    @Override
    public String chat() {
      return "gateway " + gateway;
    }
  }
}
