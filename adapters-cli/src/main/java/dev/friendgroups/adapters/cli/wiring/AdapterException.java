package dev.friendgroups.adapters.cli.wiring;

/** An adapter that is not ours has a bug. */
public final class AdapterException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Which adapter, in words. */
  private final String adapter;

  /** What it threw. */
  private final Throwable thrown;

  /**
   * Tells whose bug it is.
   *
   * @param adapter which one, in words
   * @param cause what it threw
   */
  public AdapterException(String adapter, Throwable cause) {
    super(adapter + " failed", cause);
    this.adapter = adapter;
    this.thrown = cause;
  }

  /** {@return what it threw} */
  public Throwable thrown() {
    return thrown;
  }

  /** {@return which one, in words} */
  public String adapter() {
    return adapter;
  }
}
