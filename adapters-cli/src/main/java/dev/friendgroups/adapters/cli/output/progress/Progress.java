package dev.friendgroups.adapters.cli.output.progress;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Quotas;
import dev.friendgroups.adapters.cli.text.Columns;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Ticks;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.deletion.Outcome;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How far a job has come: a line that is written over on a terminal, elsewhere a plain line now and
 * then, nothing when quiet. It tells of the time that passes also while no account is done.
 */
public final class Progress implements AutoCloseable {
  private static final Duration REDRAWN = Duration.ofMillis(100);
  private static final Duration LINE_INTERVAL = Duration.ofSeconds(10);

  /** One account is usually done before anybody begins to wonder. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Console console;
  private final MonotonicClock clock;
  private final int callsPerSecond;
  private final String doing;
  private long accounts;
  private Duration begun;
  private final boolean redrawn;
  private final LongSupplier retries;
  private final Pauses pauses;
  private final Ticks.Ticking ticking;

  private Duration next;
  private Pace pace;
  private long before;
  private long done;
  private long failed;
  private OptionalInt granted = OptionalInt.empty();
  private OptionalInt grantedBefore = OptionalInt.empty();
  private @Nullable IntSupplier finishing;

  /**
   * Begins to show; to be closed before anything else is shown that tells of the end.
   *
   * @param console where it is shown
   * @param environment whose clock it goes by
   * @param callsPerSecond the quota that was asked for
   * @param accounts accounts in all; 0 while that is found out from the backups of a job
   * @param retries how often calls were repeated so far
   */
  public Progress(
      Console console,
      Environment environment,
      int callsPerSecond,
      long accounts,
      LongSupplier retries) {
    this(console, environment, callsPerSecond, accounts, retries, "");
  }

  private Progress(
      Console console,
      Environment environment,
      int callsPerSecond,
      long accounts,
      LongSupplier retries,
      String doing) {
    this.doing = doing;
    this.console = console;
    this.clock = environment.clock();
    this.callsPerSecond = callsPerSecond;
    this.accounts = accounts;
    this.retries = retries;
    this.pauses = new Pauses(console, clock);
    this.begun = clock.now();
    this.pace = new Pace(begun, 0);
    this.redrawn = console.showsStatus();
    this.next = begun.plus(firstAfter(accounts));
    this.ticking = environment.ticks().every(REDRAWN, this::showWhenDue);
  }

  /**
   * How many accounts were read before anything is done with them: {@code 2 of 4 accounts read}.
   *
   * @param console where it is shown
   * @param environment whose clock it goes by
   * @param accounts accounts in all, at least 1
   * @param retries how often calls were repeated so far
   * @return shown from now on; to be closed after the last one
   */
  public static Progress ofReading(
      Console console, Environment environment, long accounts, LongSupplier retries) {
    return new Progress(console, environment, 0, accounts, retries, " read");
  }

  /**
   * Learns how many accounts there are in all.
   *
   * @param inAll 0 or more
   */
  public synchronized void expect(long inAll) {
    accounts = inAll;
    begun = clock.now();
    pace = new Pace(begun, done);
    next = begun.plus(firstAfter(inAll));
  }

  private Duration firstAfter(long inAll) {
    if (!redrawn) {
      return LINE_INTERVAL;
    }
    return inAll > 1 ? REDRAWN : PATIENCE;
  }

  /**
   * Learns how many accounts an earlier run attended to.
   *
   * @param doneBefore 0 or more
   * @param failedBefore how many of those failed for good
   */
  public synchronized void startFrom(long doneBefore, long failedBefore) {
    failed = failedBefore;
    before = doneBefore;
    done = doneBefore;
    pace = new Pace(begun, doneBefore);
  }

  /**
   * One more account was attended to.
   *
   * @param outcome what became of it
   */
  public void add(Outcome outcome) {
    add(outcome.problem().isEmpty());
  }

  /**
   * One more account was attended to, or read.
   *
   * @param well whether that went well
   */
  public synchronized void add(boolean well) {
    done++;
    failed += well ? 0 : 1;
    if (accounts > 1) {
      showWhenDue();
    }
  }

  /**
   * Learns that Chat grants more or less than before, or refused more calls.
   *
   * @param quota as far as it is known
   */
  public synchronized void paced(QuotaUse quota) {
    granted = quota.granted();
    if (Quotas.tells(grantedBefore, granted)) {
      console.detail(Quotas.changed(grantedBefore, granted));
      grantedBefore = granted;
    }
  }

  /**
   * Tells that no account is begun for a while, unless the like of it was told just now.
   *
   * @param problem what was met last
   * @param pause how long
   */
  public synchronized void slowedDown(Problem problem, Duration pause) {
    pauses.tell(problem, pause);
  }

  /**
   * No account is begun any more.
   *
   * @param inFlight how many calls are still to be finished
   */
  public synchronized void finishing(IntSupplier inFlight) {
    finishing = inFlight;
    if (redrawn) {
      next = clock.now();
    }
  }

  /** Takes it away, and shows nothing any more. */
  @Override
  public void close() {
    ticking.close();
    console.clearStatus();
  }

  private synchronized void showWhenDue() {
    Duration now = clock.now();
    if (now.compareTo(next) < 0) {
      return;
    }
    next = now.plus(redrawn ? REDRAWN : LINE_INTERVAL);
    if (accounts == 0) {
      String reading = "Reading the backups, " + soFar(now);
      show(columns -> Columns.cut(reading, columns), reading);
      return;
    }
    pace.at(now, done);
    ProgressLine line = line(now);
    show(line::in, line.inFull());
  }

  private void show(IntFunction<String> fitted, String inFull) {
    if (redrawn) {
      console.status(fitted);
    } else {
      console.note(inFull);
    }
  }

  private String soFar(Duration now) {
    return TerminalText.duration(now.minus(begun)) + " so far";
  }

  private ProgressLine line(Duration now) {
    Duration passed = now.minus(begun);
    List<String> figures = new ArrayList<>();
    if (granted.isPresent()) {
      figures.add(
          TerminalText.number(granted.getAsInt())
              + " of "
              + TerminalText.rate(callsPerSecond)
              + " granted");
    }
    if (failed > 0) {
      figures.add(TerminalText.number(failed) + " failed");
    }
    figures.add(Pace.average(done - before, passed));
    List<String> details = new ArrayList<>();
    long repeated = retries.getAsLong();
    if (repeated > 0) {
      details.add(repeated == 1 ? "1 retry" : TerminalText.number(repeated) + " retries");
    }
    return new ProgressLine(done, accounts, doing, time(now), figures, details);
  }

  private String time(Duration now) {
    if (finishing != null) {
      return "finishing " + TerminalText.count(finishing.getAsInt(), "call");
    }
    return pace.left(now, done, accounts - done, before)
        .map(left -> TerminalText.duration(left) + " left")
        .orElseGet(() -> soFar(now));
  }
}
