package dev.friendgroups.adapters.cli;

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
   * @param sdkAppId the app
   * @param admin an admin of the app, who signs
   * @param location where it is
   * @param credentials what calls are signed with
   */
  record App(long sdkAppId, String admin, Location location, Credentials credentials)
      implements Target {
    @Override
    public String chat() {
      return "app "
          + sdkAppId
          + (location instanceof Location.Region region
              ? " in " + region.name()
              : " at " + ((Location.Endpoint) location).url());
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
