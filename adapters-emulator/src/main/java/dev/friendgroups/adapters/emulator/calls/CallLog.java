package dev.friendgroups.adapters.emulator.calls;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The calls since the last reset: counters, and a journal of the latest ones. */
public final class CallLog {
  /** How many calls the journal keeps. */
  public static final int KEPT = 1_000;

  private record Kept(long number, Instant time, AnsweredCall call) {
    JournalEntry entry() {
      return call.entry(number, time);
    }
  }

  private final InstantSource clock;
  private final Consumer<JournalEntry> watcher;
  private final Map<Command, SlidingSecond> arrivals = new EnumMap<>(Command.class);
  private final Map<Command, Long> refused = new EnumMap<>(Command.class);
  private final Map<Long, Long> errorCodes = new HashMap<>();
  private final Map<String, Long> faults = new HashMap<>();
  private final Deque<Kept> journal = new ArrayDeque<>();
  private SlidingSecond all = new SlidingSecond();
  private long latest;

  /**
   * A log without calls.
   *
   * @param clock tells when calls were answered
   * @param watcher told of each call when it has ended; by any thread
   */
  public CallLog(InstantSource clock, Consumer<JournalEntry> watcher) {
    this.clock = clock;
    this.watcher = watcher;
  }

  /** Forgets all calls. */
  public synchronized void reset() {
    arrivals.clear();
    all = new SlidingSecond();
    refused.clear();
    errorCodes.clear();
    faults.clear();
    journal.clear();
  }

  /**
   * Counts a call.
   *
   * @param command what was asked for
   * @param arrival when it arrived, by a clock that never goes back
   */
  public synchronized void arrived(Command command, Duration arrival) {
    arrivals.computeIfAbsent(command, any -> new SlidingSecond()).note(arrival);
    all.note(arrival);
  }

  /**
   * Counts a call, which arrived before, as refused for the quota.
   *
   * @param command what was asked for
   */
  public synchronized void refused(Command command) {
    refused.merge(command, 1L, Long::sum);
  }

  /** {@return the time that calls are noted by} */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Notes how a call ended.
   *
   * @param call one that arrived before
   */
  public void ended(AnsweredCall call) {
    watcher.accept(keep(clock.instant(), call).entry());
  }

  private synchronized Kept keep(Instant time, AnsweredCall call) {
    if (call.errorCode() != null) {
      errorCodes.merge(call.errorCode(), 1L, Long::sum);
    }
    if (call.fault() != null) {
      faults.merge(call.fault(), 1L, Long::sum);
    }
    if (journal.size() == KEPT) {
      journal.removeFirst();
    }
    Kept kept = new Kept(++latest, time, call);
    journal.addLast(kept);
    return kept;
  }

  /** {@return the latest calls, oldest first} */
  public List<JournalEntry> journal() {
    return journalAfter(0);
  }

  /**
   * {@return the latest calls with a higher number than this one, oldest first}
   *
   * @param number of the last call that is known; 0 for all
   */
  public List<JournalEntry> journalAfter(long number) {
    return keptAfter(number).stream().map(Kept::entry).toList();
  }

  private synchronized List<Kept> keptAfter(long number) {
    return journal.stream().filter(kept -> kept.number > number).toList();
  }

  /**
   * What was counted.
   *
   * @param mostInFlight the most calls for one account that were under way at once
   * @return a copy, taken at one moment
   */
  public synchronized Counters counters(int mostInFlight) {
    return new Counters(
        Arrays.stream(Command.values()).collect(toMap(Command::label, this::usage)),
        new Counters.Usage(
            all.total(), refused.values().stream().mapToLong(Long::longValue).sum(), all.busiest()),
        mostInFlight,
        errorCodes,
        faults);
  }

  private Counters.Usage usage(Command command) {
    SlidingSecond calls = arrivals.getOrDefault(command, new SlidingSecond());
    return new Counters.Usage(calls.total(), refused.getOrDefault(command, 0L), calls.busiest());
  }
}
