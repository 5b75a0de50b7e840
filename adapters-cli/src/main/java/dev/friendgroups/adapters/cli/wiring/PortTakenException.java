package dev.friendgroups.adapters.cli.wiring;

/** Something else listens already where the emulator is to listen. */
public final class PortTakenException extends SetupException {
  private static final long serialVersionUID = 1;

  public PortTakenException(String message, Throwable cause) {
    super(message, cause);
  }
}
