package dev.friendgroups.adapters.cli.completion;

import picocli.CommandLine;

/** The shells that complete command lines; their names are words of the command line. */
public enum Shell {
  /** Shows candidates with what they mean, as we make it do. */
  bash,
  /** Knows descriptions by itself. */
  zsh,
  /** Knows descriptions by itself. */
  fish;

  /**
   * {@return the script by which this shell completes all commands, many lines without a last line
   * break}
   *
   * @param root the command that has all others
   */
  public String script(CommandLine root) {
    return switch (this) {
      case bash -> BashCompletion.of(root);
      case zsh -> ZshCompletion.of(root);
      case fish -> FishCompletion.of(root);
    };
  }
}
