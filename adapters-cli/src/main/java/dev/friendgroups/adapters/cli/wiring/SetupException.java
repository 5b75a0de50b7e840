package dev.friendgroups.adapters.cli.wiring;

import org.jspecify.annotations.Nullable;

/** Something around the command is missing or does not work; its message says how to mend it. */
public class SetupException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SetupException(String message) {
    this(message, null);
  }

  public SetupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
