package dev.friendgroups.adapters.cli;

/** The command line or an input file is wrong; nothing was sent. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
