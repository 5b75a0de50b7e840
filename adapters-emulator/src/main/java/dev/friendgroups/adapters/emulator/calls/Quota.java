package dev.friendgroups.adapters.emulator.calls;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Admits a number of calls to each API in any one second; refused calls do not count. */
public final class Quota {
  private final int callsPerSecond;
  private final Map<Command, SlidingSecond> admitted = new EnumMap<>(Command.class);

  /**
   * @param callsPerSecond 0 for no limit
   */
  public Quota(int callsPerSecond) {
    this.callsPerSecond = callsPerSecond;
  }

  /**
   * Whether a call is within the quota; if so, it counts.
   *
   * @param arrival when it arrived, by a clock that never goes back
   */
  public synchronized boolean admits(Command command, Duration arrival) {
    if (callsPerSecond == 0) {
      return true;
    }
    SlidingSecond last = admitted.computeIfAbsent(command, any -> new SlidingSecond());
    if (last.countAt(arrival) >= callsPerSecond) {
      return false;
    }
    last.note(arrival);
    return true;
  }
}
