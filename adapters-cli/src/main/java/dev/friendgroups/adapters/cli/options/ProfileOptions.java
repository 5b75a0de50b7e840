package dev.friendgroups.adapters.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which section of the profile file names the ledger, for a command that calls no Chat. */
public final class ProfileOptions {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The section of the profile file to use (FRIEND_GROUPS_PROFILE).")
  @Nullable String profile;

  /** Creates options as nobody gave them. */
  public ProfileOptions() {}
}
