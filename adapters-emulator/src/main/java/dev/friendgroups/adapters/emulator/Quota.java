package dev.friendgroups.adapters.emulator;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Lets in a number of calls to each API in any one second; those turned away do not count. */
final class Quota {
  private final int callsPerSecond;
  private final Map<Command, SlidingSecond> admitted = new EnumMap<>(Command.class);

  /**
   * @param callsPerSecond 0 for no limit
   */
  Quota(int callsPerSecond) {
    this.callsPerSecond = callsPerSecond;
  }

  synchronized boolean admits(Command command, Duration arrival) {
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
