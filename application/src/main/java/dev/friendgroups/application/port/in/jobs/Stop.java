package dev.friendgroups.application.port.in.jobs;

/** A request to stop, made by one thread and honoured by others at the next good moment. */
public final class Stop {
  private volatile boolean requested;

  /** Nobody has asked for a stop yet. */
  public Stop() {}

  /** Asks for no further account to be begun; what was begun is finished. */
  public void request() {
    requested = true;
  }

  /** {@return whether somebody has asked for a stop} */
  public boolean requested() {
    return requested;
  }
}
