package dev.friendgroups.application.policy;

import java.util.function.BooleanSupplier;

/**
 * Whether Chat takes requests of this caller. Until one of its answers shows that, accounts are
 * begun one at a time: what is wrong with the caller is then wrong once, and not with every worker.
 */
public final class Acceptance {
  private static final Turn FREE = () -> {};

  private volatile boolean shown;
  private boolean trying;

  /** Nothing is known yet. */
  Acceptance() {}

  /** An answer of Chat came; not all of them tell. */
  void shownBy(CallPolicy row) {
    if (!shown && (row == CallPolicy.DONE || row == CallPolicy.REFUSED_FOR_GOOD)) {
      show();
    }
  }

  private synchronized void show() {
    shown = true;
    notifyAll();
  }

  /**
   * Waits until an account may be begun: at once if Chat takes requests of this caller, else when
   * nobody else tries.
   *
   * @param over ends the waiting; looked at whenever somebody else has tried
   * @return the turn, to be ended when the account is done
   * @throws InterruptedException when the thread was interrupted while it waited
   */
  public Turn await(BooleanSupplier over) throws InterruptedException {
    if (shown) {
      return FREE;
    }
    synchronized (this) {
      while (!shown && trying && !over.getAsBoolean()) {
        wait();
      }
      if (shown || trying) {
        return FREE;
      }
      trying = true;
    }
    return this::tried;
  }

  private synchronized void tried() {
    trying = false;
    notifyAll();
  }

  /** The right to begin one account. */
  public interface Turn {
    /** The account is done. */
    void end();
  }
}
