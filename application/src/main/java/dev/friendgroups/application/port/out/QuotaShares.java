package dev.friendgroups.application.port.out;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How those who call the same app share what Chat grants it: each has a fraction of the whole, and
 * at no time do all fractions together make more than 1.
 *
 * <p>Whoever has a share lowers it first, keeps to the lower one, and only then lets others have
 * the rest; the share of somebody who died comes back by itself, but not before a second has passed
 * that may still have seen his calls. What one learns of the quota, all know. Safe for use by many
 * threads. Proof of an implementation is the contract suite {@code QuotaSharesContract}.
 */
public interface QuotaShares {
  /** {@return all of the quota, for each who joins, as if nobody else called the app} */
  static QuotaShares alone() {
    return WholeQuota.INSTANCE;
  }

  /**
   * Takes part. It may wait shortly for a file or a database, but for nobody's share: where nothing
   * is to be had yet, the share starts with nothing. It never fails; what goes wrong is told to
   * whoever made the implementation, and the share is then one that harms nobody.
   *
   * @param callsPerSecond the most calls to one API in a second that the whole may be, at least 1
   * @param holder who keeps to the share
   * @return a share, to be closed; at first one for a few calls
   */
  Share join(int callsPerSecond, Holder holder);

  /** Who calls within a share. */
  @FunctionalInterface
  interface Holder {
    /**
     * {@return whether no second from now on can see more calls than this fraction allows, as long
     * as no more are sent than it allows}
     *
     * @param fraction of the whole, from 0 to 1
     */
    boolean keepsTo(double fraction);
  }

  /** What a share is wanted for. */
  enum Need {
    /** A few calls, and these at once, whoever else is calling. */
    FEW_CALLS,
    /** As many calls as there is room for. */
    JOB
  }

  /** One holder's part. Every method but {@link #close} returns at once. */
  interface Share extends AutoCloseable {
    /**
     * The part of the whole that may be used now. It is either 0 or enough for one call a second,
     * when all ask for as many calls as this one does.
     *
     * @return from 0 to 1
     */
    double fraction();

    /**
     * Says what it is wanted for from now on; a few calls at first.
     *
     * @param need what it is wanted for
     */
    void need(Need need);

    /**
     * {@return what is known of an API's quota; empty when Chat never refused anything for its
     * sake}
     *
     * @param api the one about to be called
     */
    Optional<Learned> learned(ChatApi api);

    /**
     * Tells the others what Chat's latest refusal taught.
     *
     * @param api the one that was refused
     * @param learned by this process's own clock
     */
    void learn(ChatApi api, Learned learned);

    /** Gives it back; no call is sent any more. Closing again does nothing. */
    @Override
    void close();
  }

  /**
   * What a refusal taught about an API's quota, as calls a second of all who share it.
   *
   * @param refusedAt how many were too many, at least 1
   * @param limit how many were allowed right after that, at least 1 and at most {@code refusedAt}
   * @param when the moment of the refusal, on this process's {@link MonotonicClock}
   */
  record Learned(double refusedAt, double limit, Duration when) {
    /**
     * Takes what a refusal taught just now, or some time ago.
     *
     * @param refusedAt 1 or more
     * @param limit from 1 to {@code refusedAt}
     * @param when of this process's clock, whose beginning nobody else knows
     * @throws IllegalArgumentException when a number is out of range
     */
    public Learned {
      requireNonNull(when, "when must not be null");
      if (!(refusedAt >= 1)) {
        throw new IllegalArgumentException("refusedAt " + refusedAt + " is below 1");
      }
      if (!(limit >= 1 && limit <= refusedAt)) {
        throw new IllegalArgumentException("limit " + limit + " is not in 1 to " + refusedAt);
      }
    }
  }
}
