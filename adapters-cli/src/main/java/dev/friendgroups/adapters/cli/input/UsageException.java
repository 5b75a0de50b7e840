package dev.friendgroups.adapters.cli.input;

/** The command line or an input file is wrong; nothing was sent. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Tells what is wrong.
   *
   * @param message what is wrong, for whoever typed it
   */
  public UsageException(String message) {
    super(message);
  }
}
