package dev.friendgroups.adapters.emulator;

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
import org.jspecify.annotations.Nullable;

/** What the emulator saw since the last reset: counters, and the latest requests. */
final class Observations {
  /** The requests kept in the journal. */
  static final int KEPT = 1_000;

  private record Seen(
      Instant time,
      Command command,
      @Nullable String account,
      @Nullable Long errorCode,
      @Nullable FaultRule fault) {
    JournalEntry entry() {
      String rule = fault == null ? null : fault.toString();
      return new JournalEntry(time.toString(), command.label(), account, errorCode, rule);
    }
  }

  private final InstantSource clock;
  private final Map<Command, SlidingSecond> arrivals = new EnumMap<>(Command.class);
  private final Map<Long, Long> errorCodes = new HashMap<>();
  private final Map<String, Long> faults = new HashMap<>();
  private final Deque<Seen> journal = new ArrayDeque<>();

  Observations(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void reset() {
    arrivals.clear();
    errorCodes.clear();
    faults.clear();
    journal.clear();
  }

  synchronized void arrived(Command command, Duration arrival) {
    arrivals.computeIfAbsent(command, any -> new SlidingSecond()).note(arrival);
  }

  /**
   * @param errorCode null when the call was not answered
   */
  void concluded(
      Command command,
      @Nullable String account,
      @Nullable Long errorCode,
      @Nullable FaultRule fault) {
    keep(new Seen(clock.instant(), command, account, errorCode, fault));
  }

  private synchronized void keep(Seen seen) {
    if (seen.errorCode != null) {
      errorCodes.merge(seen.errorCode, 1L, Long::sum);
    }
    if (seen.fault != null) {
      faults.merge(seen.fault.toString(), 1L, Long::sum);
    }
    if (journal.size() == KEPT) {
      journal.removeFirst();
    }
    journal.addLast(seen);
  }

  /** The latest requests, oldest first. */
  synchronized List<JournalEntry> journal() {
    return journal.stream().map(Seen::entry).toList();
  }

  synchronized Counters counters(int mostInFlight) {
    return new Counters(
        Arrays.stream(Command.values()).collect(toMap(Command::label, this::usage)),
        mostInFlight,
        errorCodes,
        faults);
  }

  private Counters.Usage usage(Command command) {
    SlidingSecond calls = arrivals.getOrDefault(command, new SlidingSecond());
    return new Counters.Usage(calls.total(), calls.busiest());
  }
}
