package dev.friendgroups.contracts.quota;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.port.out.QuotaShares.Holder;
import dev.friendgroups.application.port.out.QuotaShares.Share;
import org.junit.jupiter.api.Nested;

/** What every {@link QuotaShares} keeps to. Extend it, and say how an app comes to be shared. */
public abstract class QuotaSharesContract {
  /** Those who share one app's quota. */
  protected interface App {
    /**
     * Joins, without refreshing the share later.
     *
     * @param callsPerSecond the most calls to one API in a second that the whole may be, at least 1
     * @param holder who keeps to the share
     * @return the share, as {@link QuotaShares#join} gives it
     */
    Share join(int callsPerSecond, Holder holder);

    /**
     * Refreshes a share once, as it is done several times a second.
     *
     * @param share one that {@link #join} gave, of somebody who is alive
     */
    void refresh(Share share);

    /**
     * Lets whoever has a share be gone without giving it back.
     *
     * @param share one that {@link #join} gave; nothing more is asked of it
     */
    void kill(Share share);
  }

  /** The app is the one of {@link #app}. */
  protected QuotaSharesContract() {}

  /**
   * Makes an app that nobody has called yet.
   *
   * @param clock what all time is measured by, also by those who share the app
   * @return another one in each test
   */
  protected abstract App app(FakeClock clock);

  @Nested
  class Jobs extends QuotaOfJobs {
    Jobs() {
      super(QuotaSharesContract.this);
    }
  }

  @Nested
  class HandingOver extends QuotaHandingOver {
    HandingOver() {
      super(QuotaSharesContract.this);
    }
  }

  @Nested
  class FewCalls extends QuotaOfFewCalls {
    FewCalls() {
      super(QuotaSharesContract.this);
    }
  }

  @Nested
  class Lessons extends QuotaLessons {
    Lessons() {
      super(QuotaSharesContract.this);
    }
  }

  @Nested
  class AtAnyTime extends QuotaAtAnyTime {
    AtAnyTime() {
      super(QuotaSharesContract.this);
    }
  }
}
