package dev.friendgroups.adapters.cli;

import java.nio.file.Path;

/** Which Chat to call. */
public sealed interface Target {
  /**
   * The embedded Chat.
   *
   * @param folder where it keeps its data
   */
  record Embedded(Path folder) implements Target {}

  /**
   * An app of Chat.
   *
   * @param sdkAppId the app
   * @param admin an admin of the app, who signs
   * @param location where it is
   * @param credentials what calls are signed with
   */
  record App(long sdkAppId, String admin, Location location, Credentials credentials)
      implements Target {}

  /** Whatever the chosen gateway knows by itself. */
  record Elsewhere() implements Target {}
}
