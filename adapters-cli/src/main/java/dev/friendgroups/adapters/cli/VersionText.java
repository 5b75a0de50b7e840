package dev.friendgroups.adapters.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
  private final String version;

  VersionText(String version) {
    this.version = version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"friend-groups " + version};
  }
}
