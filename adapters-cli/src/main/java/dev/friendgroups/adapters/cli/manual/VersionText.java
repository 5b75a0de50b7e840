package dev.friendgroups.adapters.cli.manual;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class VersionText implements IVersionProvider {
  private final String version;

  /**
   * The text of one version.
   *
   * @param version as it is printed
   */
  public VersionText(String version) {
    this.version = version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"friend-groups " + version};
  }
}
