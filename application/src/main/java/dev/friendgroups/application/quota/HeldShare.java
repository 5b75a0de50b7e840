package dev.friendgroups.application.quota;

import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.quota.QuotaTable.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One part in the negotiation: looks at the table again and again, and writes down what it has.
 *
 * <p>It is told of the table by whoever keeps that, who makes sure that one after the other changes
 * it. What must be waited for is measured on this process's own clock, which nobody can set.
 */
public final class HeldShare {
  /**
   * After so long, no second sees any more calls of one who died, or calls sent under a part that
   * was given up.
   */
  public static final Duration SETTLED = Duration.ofMillis(1_050);

  /** How old what is written of oneself may become. */
  private static final Duration SEEN = Duration.ofSeconds(2);

  /** Who is dead and was not seen for so long sent no call that could still count. */
  private static final Duration LONG_GONE = Duration.ofSeconds(5);

  private final long id;
  private final int callsPerSecond;
  private final MonotonicClock clock;
  private final QuotaShares.Holder holder;
  private final Lessons lessons;
  private final Map<Long, Duration> deadSince = new HashMap<>();
  private volatile QuotaShares.Need need = QuotaShares.Need.FEW_CALLS;
  private volatile int used;
  private @Nullable Duration lowered;

  /**
   * One that has nothing yet, and needs a few calls.
   *
   * @param id who it is among the others, not 0
   * @param callsPerSecond the calls a second that the whole may be, at least 1
   * @param clock measures what must be waited for
   * @param holder asked before any part is given away
   */
  public HeldShare(long id, int callsPerSecond, MonotonicClock clock, QuotaShares.Holder holder) {
    this.id = id;
    this.callsPerSecond = callsPerSecond;
    this.clock = clock;
    this.holder = holder;
    this.lessons = new Lessons(clock);
  }

  /** {@return the part of the whole that may be used, from 0 to 1} */
  public double fraction() {
    return fraction(used);
  }

  private static double fraction(int parts) {
    return parts / (double) QuotaTable.WHOLE;
  }

  /**
   * Says what it is wanted for from the next exchange on.
   *
   * @param need as many calls as there is room for, or a few
   */
  public void need(QuotaShares.Need need) {
    this.need = need;
  }

  /** {@return what is known of the APIs} */
  public Lessons lessons() {
    return lessons;
  }

  /** No call is sent any more. */
  public void stop() {
    used = 0;
  }

  /**
   * Takes part in the negotiation once. To be called several times a second, by one thread at a
   * time.
   *
   * @param table as it is
   * @param alive whether somebody, by his id, is still there
   * @param now on the clock that all share
   * @return the table to be written
   */
  public QuotaTable exchange(QuotaTable table, LongPredicate alive, Duration now) {
    deadSince.keySet().removeIf(dead -> table.entry(dead).isEmpty());
    QuotaTable current = withoutTheDead(table, alive, now);
    Entry own = own(current, now);
    current = current.with(own);
    FairParts fair = FairParts.of(own, current, living(current, alive));
    return lessons.exchange(current.with(own.withParts(parts(own, fair))), now);
  }

  /** What is written of this one, or would be, had nobody lost it. */
  private Entry own(QuotaTable table, Duration now) {
    Entry written = table.entry(id).orElse(null);
    if (written == null) {
      return new Entry(id, need, callsPerSecond, Math.min(used, table.free()), now);
    }
    Duration age = now.minus(written.seen());
    boolean seenLately = !age.isNegative() && age.compareTo(SEEN) < 0;
    Duration seen = seenLately ? written.seen() : now;
    return new Entry(id, need, callsPerSecond, written.parts(), seen);
  }

  /** The parts to have from now on. */
  private int parts(Entry own, FairParts fair) {
    int has = own.parts();
    if (fair.meant() < has) {
      return given(has, fair.meant());
    }
    lowered = null;
    int next = Math.min(fair.meant(), Math.max(has, fair.most()));
    used = next >= fair.least() ? next : Math.min(used, has);
    return Math.max(has, used);
  }

  /** Keeps to less first, and gives the rest away once no second can see more any more. */
  private int given(int has, int meant) {
    Duration now = clock.now();
    if (lowered == null || used > meant) {
      lowered = now;
    }
    used = Math.min(used, meant);
    boolean settled = now.minus(lowered).compareTo(SETTLED) >= 0;
    if (settled && holder.keepsTo(fraction(used))) {
      lowered = null;
      return meant;
    }
    return has;
  }

  private QuotaTable withoutTheDead(QuotaTable table, LongPredicate alive, Duration now) {
    QuotaTable left = table;
    for (Entry entry : table.entries()) {
      if (entry.id() == id || alive.test(entry.id())) {
        deadSince.remove(entry.id());
      } else if (settled(entry, now)) {
        deadSince.remove(entry.id());
        left = left.without(entry.id());
      }
    }
    return left;
  }

  private boolean settled(Entry dead, Duration now) {
    Duration noticed = deadSince.computeIfAbsent(dead.id(), any -> clock.now());
    return dead.parts() == 0
        || clock.now().minus(noticed).compareTo(SETTLED) >= 0
        || now.minus(dead.seen()).compareTo(LONG_GONE) >= 0;
  }

  private List<Entry> living(QuotaTable table, LongPredicate alive) {
    List<Entry> living = new ArrayList<>();
    for (Entry entry : table.entries()) {
      if (entry.id() == id || alive.test(entry.id())) {
        living.add(entry);
      }
    }
    return living;
  }
}
