package dev.friendgroups.application.spi;

import org.jspecify.annotations.Nullable;

/** Something that an adapter was given is missing or wrong: the operator has to say it again. */
public final class WrongSettingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Something is wrong that no other exception tells of.
   *
   * @param message which setting, and what is wrong with it; without secrets. Who says so is told
   *     by others.
   */
  public WrongSettingException(String message) {
    this(message, null);
  }

  /**
   * Something is wrong, and an exception showed it.
   *
   * @param message as above
   * @param cause the technical cause, if any
   */
  public WrongSettingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
