package dev.friendgroups.adapters.cli.wiring;

import org.jspecify.annotations.Nullable;

/** Something around the command is missing or does not work; its message says how to mend it. */
public class SetupException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Something to be put right before anything can be done.
   *
   * @param message says what, and how; without secrets
   */
  public SetupException(String message) {
    this(message, null);
  }

  /**
   * Something to be put right before anything can be done, and what showed it.
   *
   * @param message says what, and how; without secrets
   * @param cause null when there is none
   */
  public SetupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
