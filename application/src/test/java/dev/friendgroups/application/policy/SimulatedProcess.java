package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A process whose workers call a server for one account after the other, paced by our pacers. */
final class SimulatedProcess {
  /** Who wants to send its next call. */
  private static final class Worker {
    private int step;
    private Duration waitingSince = Duration.ZERO;
  }

  private final SimulatedTime time;
  private final QuotaServer server;
  private final Pacing pacing;
  private final Random random;
  private final Duration travel;
  private final List<ChatApi> steps;
  private final Map<ChatApi, Deque<Worker>> queues = new EnumMap<>(ChatApi.class);
  private final Set<ChatApi> looking = EnumSet.noneOf(ChatApi.class);
  private long accountsLeft = Long.MAX_VALUE;
  private boolean dead;
  private long done;
  private long failed;
  private long refused;
  private Duration longestWait = Duration.ZERO;
  private Duration lastDone = Duration.ZERO;

  /**
   * @param travel about how long a call takes there and back
   * @param steps the calls that one account takes
   */
  SimulatedProcess(
      SimulatedTime time,
      QuotaServer server,
      QuotaShares shares,
      int callsPerSecond,
      Duration travel,
      List<ChatApi> steps) {
    this.time = time;
    this.server = server;
    this.pacing = new Pacing(callsPerSecond, time, shares);
    this.random = new Random(callsPerSecond);
    this.travel = travel;
    this.steps = List.copyOf(steps);
    steps.forEach(api -> queues.put(api, new ArrayDeque<>()));
  }

  /** Attends to so many accounts only. */
  SimulatedProcess withAccounts(long accounts) {
    accountsLeft = accounts;
    return this;
  }

  /** Begins what makes many calls, and never ends. */
  SimulatedProcess startJob(int workers) {
    pacing.beginJob();
    return start(workers);
  }

  /** Begins. */
  SimulatedProcess start(int workers) {
    for (int worker = 0; worker < workers; worker++) {
      next(new Worker());
    }
    return this;
  }

  /** Sends nothing any more, and hears nothing any more. */
  void die() {
    dead = true;
  }

  Pacing pacing() {
    return pacing;
  }

  long done() {
    return done;
  }

  long failed() {
    return failed;
  }

  /** How many calls were refused. */
  long refused() {
    return refused;
  }

  Duration lastDone() {
    return lastDone;
  }

  /** The longest time that a call waited before it was sent first. */
  Duration longestWait() {
    return longestWait;
  }

  private void next(Worker worker) {
    if (worker.step == 0 && accountsLeft-- <= 0) {
      return;
    }
    worker.waitingSince = time.now();
    ask(worker);
  }

  private void ask(Worker worker) {
    ChatApi api = steps.get(worker.step);
    queue(api).add(worker);
    if (!looking.contains(api)) {
      look(api);
    }
  }

  private Deque<Worker> queue(ChatApi api) {
    return queues.computeIfAbsent(api, any -> new ArrayDeque<>());
  }

  private void look(ChatApi api) {
    looking.remove(api);
    Deque<Worker> queue = queue(api);
    while (!dead && !queue.isEmpty()) {
      Pacer.Turn turn = pacing.of(api).take();
      if (turn.permit().isEmpty()) {
        looking.add(api);
        time.after(Duration.ofNanos(turn.pause()), () -> look(api));
        return;
      }
      send(queue.remove(), api, turn.permit().get());
    }
  }

  private void send(Worker worker, ChatApi api, Pacer.Permit permit) {
    Duration waited = time.now().minus(worker.waitingSince);
    longestWait = waited.compareTo(longestWait) > 0 ? waited : longestWait;
    permit.sending();
    permit.sent();
    time.after(
        way(),
        () -> {
          Optional<Long> refusal = server.arrive(api);
          time.after(way(), () -> answered(worker, api, permit, refusal));
        });
  }

  /** One way: half of the usual time at least, and now and then much more. */
  private Duration way() {
    double factor = 0.25 + random.nextDouble() * 0.25 + (random.nextInt(20) == 0 ? 1 : 0);
    return Duration.ofNanos((long) (travel.toNanos() * factor));
  }

  private void answered(Worker worker, ChatApi api, Pacer.Permit permit, Optional<Long> refusal) {
    if (dead) {
      return;
    }
    Pacer pacer = pacing.of(api);
    permit.answered();
    pacing.answered(answer(refusal), permit, pacer);
    worker.waitingSince = time.now();
    refused += refusal.isPresent() ? 1 : 0;
    if (refusal.isEmpty()) {
      worker.step = (worker.step + 1) % steps.size();
      if (worker.step == 0) {
        done++;
        lastDone = time.now();
      }
      next(worker);
    } else if (pacer.hopeless()) {
      failed++;
      worker.step = 0;
      next(worker);
    } else {
      ask(worker);
    }
  }

  private static Answer<String> answer(Optional<Long> refusal) {
    if (refusal.isEmpty()) {
      return new Answer.Done<>("done");
    }
    return new Answer.Refused<>(new Refusal(new ErrorCode(refusal.get()), "", ""));
  }
}
