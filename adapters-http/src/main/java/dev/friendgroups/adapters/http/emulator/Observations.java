package dev.friendgroups.adapters.http.emulator;

import com.google.gson.annotations.SerializedName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the emulator saw: counters since the last reset, and the latest requests. */
final class Observations {
  /** The requests kept in the journal. */
  static final int KEPT = 1_000;

  /** One request. Its UserSig is not kept. */
  record Entry(
      @SerializedName("time") String time,
      @SerializedName("command") String command,
      @SerializedName("account") @Nullable String account,
      @SerializedName("errorCode") long errorCode,
      @SerializedName("fault") @Nullable String fault) {}

  /** How often and how fast one API was called. */
  record Usage(
      @SerializedName("calls") long calls, @SerializedName("busiestSecond") int busiestSecond) {}

  private final InstantSource clock;
  private final Map<Command, SlidingSecond> arrivals = new EnumMap<>(Command.class);
  private final Map<Command, Long> calls = new EnumMap<>(Command.class);
  private final Map<Long, Long> errorCodes = new TreeMap<>();
  private final Map<String, Long> faults = new TreeMap<>();
  private final Deque<Entry> journal = new ArrayDeque<>();

  Observations(InstantSource clock) {
    this.clock = clock;
    reset();
  }

  synchronized void reset() {
    for (Command command : Command.values()) {
      arrivals.put(command, new SlidingSecond());
      calls.put(command, 0L);
    }
    errorCodes.clear();
    faults.clear();
    journal.clear();
  }

  synchronized void arrived(Command command, Duration arrival) {
    calls.merge(command, 1L, Long::sum);
    arrivals.computeIfAbsent(command, any -> new SlidingSecond()).note(arrival);
  }

  synchronized void concluded(
      Command command, @Nullable String account, long errorCode, @Nullable FaultRule fault) {
    errorCodes.merge(errorCode, 1L, Long::sum);
    String struck = fault == null ? null : fault.toString();
    if (struck != null) {
      faults.merge(struck, 1L, Long::sum);
    }
    if (journal.size() == KEPT) {
      journal.removeFirst();
    }
    Instant now = clock.instant();
    journal.addLast(new Entry(now.toString(), command.label(), account, errorCode, struck));
  }

  /** The latest requests, oldest first. */
  synchronized List<Entry> journal() {
    return List.copyOf(journal);
  }

  synchronized Map<String, Usage> usage() {
    Map<String, Usage> usage = new TreeMap<>();
    calls.forEach(
        (command, count) ->
            usage.put(
                command.label(),
                new Usage(count, arrivals.getOrDefault(command, new SlidingSecond()).busiest())));
    return usage;
  }

  /** How often each error code was answered; 0 is success. */
  synchronized Map<Long, Long> errorCodes() {
    return new TreeMap<>(errorCodes);
  }

  /** How often each fault rule struck. */
  synchronized Map<String, Long> faults() {
    return new TreeMap<>(faults);
  }
}
