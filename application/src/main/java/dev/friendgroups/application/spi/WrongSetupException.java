package dev.friendgroups.application.spi;

import org.jspecify.annotations.Nullable;

/** Something around an adapter is missing or does not work, whatever it is given. */
public final class WrongSetupException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Something is wrong that no other exception tells of.
   *
   * @param message what is wrong and how to mend it; without secrets. Who says so is told by
   *     others.
   */
  public WrongSetupException(String message) {
    this(message, null);
  }

  /**
   * Something is wrong, and an exception showed it.
   *
   * @param message as above
   * @param cause the technical cause, if any
   */
  public WrongSetupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
