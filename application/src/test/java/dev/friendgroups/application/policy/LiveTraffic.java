package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.ChatApi;
import java.time.Duration;
import java.util.Random;

/** Calls of others to the same API, which come at random and are not repeated. */
final class LiveTraffic {
  private final SimulatedTime time;
  private final QuotaServer server;
  private final ChatApi api;
  private final double callsPerSecond;
  private final Random random = new Random(50);
  private long calls;
  private long refused;

  LiveTraffic(SimulatedTime time, QuotaServer server, ChatApi api, double callsPerSecond) {
    this.time = time;
    this.server = server;
    this.api = api;
    this.callsPerSecond = callsPerSecond;
  }

  /** Begins, and never ends. */
  void begin() {
    double seconds = -Math.log(1 - random.nextDouble()) / callsPerSecond;
    time.after(
        Duration.ofNanos((long) (seconds * 1e9)),
        () -> {
          calls++;
          refused += server.arrive(api).isPresent() ? 1 : 0;
          begin();
        });
  }

  /** Counts from here on. */
  void forget() {
    calls = 0;
    refused = 0;
  }

  /** The part of the calls that was refused. */
  double refusedPart() {
    return (double) refused / calls;
  }
}
