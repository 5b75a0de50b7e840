package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.ChatApi;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A server that grants so many calls in any sliding second, and knows what arrived when. */
final class QuotaServer {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Which calls fill the quota. */
  enum Counting {
    ALL_CALLS,
    ACCEPTED_CALLS
  }

  private record Arrival(Duration at, ChatApi api, boolean accepted) {}

  private final SimulatedTime time;
  private final Counting counting;
  private final Map<ChatApi, Deque<Duration>> ofApi = new EnumMap<>(ChatApi.class);
  private final Deque<Duration> ofApp = new ArrayDeque<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private int granted;
  private int grantedToApp = Integer.MAX_VALUE;
  private BooleanSupplier whim = () -> false;

  QuotaServer(SimulatedTime time, Counting counting, int granted) {
    this.time = time;
    this.counting = counting;
    this.granted = granted;
  }

  /** From now on, so many calls to each API are granted. */
  void grant(int callsPerSecond) {
    granted = callsPerSecond;
  }

  /** From now on, so many calls to all APIs together are granted. */
  void grantApp(int callsPerSecond) {
    grantedToApp = callsPerSecond;
  }

  /** From now on, calls are also refused when the quota is not used up. */
  void refuseWhen(BooleanSupplier refused) {
    whim = refused;
  }

  /** A call arrives; the code it is refused with, if it is. */
  Optional<Long> arrive(ChatApi api) {
    Deque<Duration> latest = ofApi.computeIfAbsent(api, any -> new ArrayDeque<>());
    Optional<Long> refusal = Optional.empty();
    if (inLastSecond(ofApp) >= grantedToApp) {
      refusal = Optional.of(60011L);
    } else if (inLastSecond(latest) >= granted || whim.getAsBoolean()) {
      refusal = Optional.of(60007L);
    }
    if (refusal.isEmpty() || counting == Counting.ALL_CALLS) {
      latest.add(time.now());
      ofApp.add(time.now());
    }
    arrivals.add(new Arrival(time.now(), api, refusal.isEmpty()));
    return refusal;
  }

  private int inLastSecond(Deque<Duration> moments) {
    while (!moments.isEmpty() && time.now().minus(moments.peek()).compareTo(SECOND) >= 0) {
      moments.remove();
    }
    return moments.size();
  }

  /** Accepted calls to an API a second, on average from one moment to another. */
  double accepted(ChatApi api, Duration from, Duration to) {
    return count(api, from, to, true) * 1e9 / to.minus(from).toNanos();
  }

  /** The part of the calls to an API that was refused, from one moment to another. */
  double refusedPart(ChatApi api, Duration from, Duration to) {
    long refused = count(api, from, to, false);
    return (double) refused / Math.max(1, refused + count(api, from, to, true));
  }

  private long count(ChatApi api, Duration from, Duration to, boolean accepted) {
    return arrivals.stream()
        .filter(arrival -> arrival.api() == api && arrival.accepted() == accepted)
        .filter(arrival -> arrival.at().compareTo(from) >= 0 && arrival.at().compareTo(to) < 0)
        .count();
  }

  /** The most calls to an API that arrived within any one second. */
  int busiestSecond(ChatApi api) {
    return BusiestSecond.of(
        arrivals.stream().filter(arrival -> arrival.api() == api).map(Arrival::at).toList());
  }
}
