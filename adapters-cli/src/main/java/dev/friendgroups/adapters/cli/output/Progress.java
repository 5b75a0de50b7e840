package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.deletion.Outcome;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * How far a job has come: a bar on a terminal, elsewhere a plain line now and then, nothing when
 * quiet.
 */
public final class Progress {
  private static final Duration BAR_INTERVAL = Duration.ofMillis(100);
  private static final Duration LINE_INTERVAL = Duration.ofSeconds(10);
  private static final int BAR_WIDTH = 24;

  private final Console console;
  private final MonotonicClock clock;
  private long accounts;
  private final Duration begun;
  private final boolean bar;
  private final LongSupplier retries;

  private Duration next;
  private long before;
  private long done;
  private long calls;
  private long refusals;
  private OptionalInt granted = OptionalInt.empty();

  /**
   * @param accounts accounts in all; 0 if that is told later
   * @param retries how often calls were repeated so far
   */
  public Progress(Console console, MonotonicClock clock, long accounts, LongSupplier retries) {
    this.console = console;
    this.clock = clock;
    this.accounts = accounts;
    this.retries = retries;
    this.begun = clock.now();
    this.bar = console.showsStatus();
    this.next = begun.plus(bar ? BAR_INTERVAL : LINE_INTERVAL);
  }

  /** Accounts in all. */
  public void expect(long inAll) {
    accounts = inAll;
  }

  /** Accounts that an earlier run attended to. */
  public void startFrom(long doneBefore) {
    before = doneBefore;
    done = doneBefore;
  }

  /**
   * One more account was attended to.
   *
   * @param outcome what became of it
   */
  public void add(Outcome outcome) {
    done++;
    calls += outcome.calls();
    refusals += outcome.problem().isPresent() ? 1 : 0;
    Duration now = clock.now();
    if (accounts > 1 && now.compareTo(next) >= 0) {
      show(now);
      next = now.plus(bar ? BAR_INTERVAL : LINE_INTERVAL);
    }
  }

  /** Chat grants more or less than before, or refused more calls. */
  public void paced(QuotaUse quota) {
    if (!quota.granted().equals(granted)) {
      granted = quota.granted();
      console.detail(granted.isPresent() ? Quotas.granted(granted) : "Chat grants all calls again");
    }
  }

  /** No account is begun for a while. */
  public void slowedDown(Problem problem, Duration pause) {
    console.note(
        "Slowing down for " + TerminalText.duration(pause) + ": " + Problems.happened(problem));
  }

  /** Takes the bar away. */
  public void clear() {
    console.clearStatus();
  }

  private void show(Duration now) {
    if (bar) {
      console.status(bar() + " " + figures(now));
    } else {
      console.note(figures(now));
    }
  }

  private String bar() {
    int filled = (int) Math.min(BAR_WIDTH, BAR_WIDTH * done / accounts);
    return "[" + "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled) + "]";
  }

  private String figures(Duration now) {
    long repeated = retries.getAsLong();
    double seconds = Math.max(0.001, now.minus(begun).toMillis() / 1000.0);
    double accountsPerSecond = (done - before) / seconds;
    Duration left =
        Duration.ofSeconds(
            (long) (Math.max(0, accounts - done) / Math.max(0.001, accountsPerSecond)));
    return String.format(
        Locale.ROOT,
        "%,d of %s, %.0f calls/s, %s, %d refused, %s left%s",
        done,
        TerminalText.count(accounts, "account"),
        calls / seconds,
        repeated == 1 ? "1 retry" : repeated + " retries",
        refusals,
        TerminalText.duration(left),
        granted.isPresent() ? "; " + Quotas.granted(granted) : "");
  }
}
