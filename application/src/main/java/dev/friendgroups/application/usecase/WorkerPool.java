package dev.friendgroups.application.usecase;

import dev.friendgroups.application.policy.Acceptance;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.HoldLostException;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.Outcome;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Attends to accounts with several workers at once, each account by one worker; for one run.
 *
 * @param <O> what becomes of one account
 */
final class WorkerPool<O extends Outcome> {
  /** How many accounts a worker has begun at once, at the most. */
  static final int AHEAD = 16;

  /** How many accounts all workers have begun at once, if there are not more workers than that. */
  static final int BEGUN_AT_ONCE = 256;

  private final CircuitBreaker breaker;
  private final Acceptance acceptance;
  private final Stop stop;
  private final OutcomeReports<O> reports;

  private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> bug = new AtomicReference<>();
  private volatile boolean someLeft;

  /**
   * @param acceptance until it is shown, only one account at a time is attended to
   * @param observer told of each outcome, and when failures make all workers wait
   * @param held for how long the job is certainly this process's own
   */
  WorkerPool(
      MonotonicClock clock,
      Acceptance acceptance,
      Stop stop,
      RunObserver<O> observer,
      Supplier<Duration> held) {
    this.breaker = new CircuitBreaker(clock);
    this.acceptance = acceptance;
    this.stop = stop;
    this.reports = new OutcomeReports<>(breaker, observer, new Withheld<>(held));
  }

  /**
   * Attends to all the tasks, unless something ends the run before.
   *
   * @param work does one account
   * @param recording records what became of it; when that fails, it is told all the same
   */
  <T> Ending run(Iterator<T> tasks, long workers, Function<T, O> work, BiConsumer<T, O> recording) {
    return runAhead(tasks, workers, task -> Begun.ended(work.apply(task)), recording);
  }

  /**
   * As {@link #run}; a worker whose account has to wait begins some others meanwhile.
   *
   * @param beginning begins one account
   */
  <T> Ending runAhead(
      Iterator<T> tasks,
      long workers,
      Function<T, Begun<O>> beginning,
      BiConsumer<T, O> recording) {
    long ahead = Math.max(1, Math.min(AHEAD, BEGUN_AT_ONCE / Math.max(1, workers)));
    WorkerThreads.run(workers, () -> attend(tasks, ahead, beginning, recording));
    throwBug();
    Ending ended = ending.get();
    return ended != null ? ended : endingOf(tasks);
  }

  private void throwBug() {
    Throwable unexpected = bug.get();
    if (unexpected instanceof Error error) {
      throw error;
    }
    if (unexpected instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private Ending endingOf(Iterator<?> tasks) {
    try {
      return stop.requested() && (someLeft || tasks.hasNext())
          ? new Ending.Interrupted()
          : new Ending.Completed();
    } catch (StorageException e) {
      return unrecorded(e);
    }
  }

  /** The job was given back or lost after this ending; only of a lost one nothing more is told. */
  void closed(Ending ended) {
    if (!(ended instanceof Ending.TakenOver)) {
      reports.tellWithheld();
    }
  }

  /** What the problems met so far ask for. */
  Set<Remedy> remedies() {
    return reports.remedies();
  }

  private <T> void attend(
      Iterator<T> tasks, long ahead, Function<T, Begun<O>> beginning, BiConsumer<T, O> recording) {
    Queue<Started<T, O>> started = new ArrayDeque<>();
    guard(
        () -> {
          boolean more = true;
          while (more && !over()) {
            if (goesAhead(started, ahead)) {
              more = startNext(tasks, beginning, started);
            } else {
              end(started.remove(), recording);
            }
          }
        });
    while (!started.isEmpty()) {
      guard(() -> end(started.remove(), recording));
    }
  }

  /** A part of a worker's work. */
  private interface Part {
    void run() throws InterruptedException;
  }

  private void guard(Part part) {
    try {
      part.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(new Ending.Interrupted());
    } catch (StorageException e) {
      end(unrecorded(e));
    } catch (RuntimeException | Error e) {
      // A worker that died unnoticed would leave an account behind in a run that seems complete.
      bug.compareAndSet(null, e);
    }
  }

  /** Whether another account is begun before the first of these goes on. */
  private boolean goesAhead(Queue<? extends Started<?, ?>> started, long ahead) {
    Started<?, ?> first = started.peek();
    return first == null
        || (started.size() < ahead && breaker.closed() && !first.begun.ready().getAsBoolean());
  }

  /** An account that was begun, at which level of the breaker, and in whose turn. */
  private record Started<T, O extends Outcome>(
      T task, Begun<O> begun, int begunAt, Acceptance.Turn turn) {}

  /** Whether there was one more. */
  private <T> boolean startNext(
      Iterator<T> tasks, Function<T, Begun<O>> beginning, Queue<Started<T, O>> started)
      throws InterruptedException {
    int begunAt = breaker.await(this::over);
    Acceptance.Turn turn = acceptance.await(this::over);
    boolean begun = false;
    try {
      Optional<T> task = next(tasks);
      if (task.isPresent()) {
        reports.tellWithheld();
        started.add(new Started<>(task.get(), beginning.apply(task.get()), begunAt, turn));
        begun = true;
      } else {
        breaker.close();
      }
      return begun;
    } finally {
      if (!begun) {
        turn.end();
      }
    }
  }

  private <T> void end(Started<T, O> started, BiConsumer<T, O> recording) {
    try {
      O outcome = started.begun.end().get();
      boolean left = !started.begun.committed().getAsBoolean() && !outcome.conclusive();
      if (left && over()) {
        someLeft = true;
        reports.leave(outcome, started.begunAt);
      } else {
        record(started.task, outcome, recording);
        reports.report(outcome, started.begunAt).ifPresent(this::end);
      }
    } finally {
      started.turn.end();
    }
  }

  private <T> void record(T task, O outcome, BiConsumer<T, O> recording) {
    try {
      recording.accept(task, outcome);
    } catch (StorageException e) {
      end(unrecorded(e));
    }
  }

  /** How a run ends when the ledger fails. */
  static Ending unrecorded(StorageException e) {
    Problem problem = new Breakdown(String.valueOf(e.getMessage()), Remedy.TRY_AGAIN, true);
    return e instanceof HoldLostException
        ? new Ending.TakenOver(problem)
        : new Ending.Unrecorded(problem);
  }

  /** Whether nothing more is to be begun, for whatever reason. */
  boolean over() {
    return ending.get() != null || bug.get() != null || stop.requested();
  }

  private <T> Optional<T> next(Iterator<T> tasks) {
    synchronized (tasks) {
      return over() || !tasks.hasNext() ? Optional.empty() : Optional.of(tasks.next());
    }
  }

  private void end(Ending how) {
    ending.compareAndSet(null, how);
  }
}
