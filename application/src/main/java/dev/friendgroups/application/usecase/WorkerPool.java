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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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
  private final CircuitBreaker breaker;
  private final Acceptance acceptance;
  private final Stop stop;
  private final RunObserver<O> observer;
  private final Withheld<O> withheld;

  private final Set<Remedy> remedies = EnumSet.noneOf(Remedy.class);
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
    this.withheld = new Withheld<>(held);
    this.breaker = new CircuitBreaker(clock);
    this.acceptance = acceptance;
    this.stop = stop;
    this.observer = observer;
  }

  /**
   * Attends to all the tasks, unless something ends the run before.
   *
   * @param work does one account
   * @param recording records what became of it; when that fails, it is told all the same
   */
  <T> Ending run(Iterator<T> tasks, long workers, Function<T, O> work, BiConsumer<T, O> recording) {
    List<Thread> others = new ArrayList<>();
    for (long worker = 1; worker < workers; worker++) {
      Thread thread = new Thread(() -> attend(tasks, work, recording), "worker-" + worker);
      thread.setDaemon(true);
      thread.start();
      others.add(thread);
    }
    attend(tasks, work, recording);
    others.forEach(WorkerPool::join);
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
      tellWithheld();
    }
  }

  /** Who handed out another account has the job. */
  private void tellWithheld() {
    synchronized (remedies) {
      withheld.release().forEach(this::tell);
    }
  }

  /** What the problems met so far ask for. */
  Set<Remedy> remedies() {
    synchronized (remedies) {
      return Set.copyOf(remedies);
    }
  }

  private <T> void attend(Iterator<T> tasks, Function<T, O> work, BiConsumer<T, O> recording) {
    try {
      while (!over()) {
        int begunAt = breaker.await(this::over);
        if (!attendToNext(tasks, work, recording, begunAt)) {
          breaker.close();
          return;
        }
      }
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

  private <T> boolean attendToNext(
      Iterator<T> tasks, Function<T, O> work, BiConsumer<T, O> recording, int begunAt)
      throws InterruptedException {
    Acceptance.Turn turn = acceptance.await(this::over);
    try {
      Optional<T> task = next(tasks);
      if (task.isPresent()) {
        tellWithheld();
        O outcome = work.apply(task.get());
        if (over() && Withheld.nothingDone(outcome)) {
          leave(outcome, begunAt);
        } else {
          record(task.get(), outcome, recording);
          report(outcome, begunAt);
        }
      }
      return task.isPresent();
    } finally {
      turn.end();
    }
  }

  /** That is no failure of the account: it is left to whoever goes on. */
  private void leave(O outcome, int begunAt) {
    someLeft = true;
    breaker.undecided(begunAt);
    synchronized (remedies) {
      observer.untouched(outcome.account());
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

  private void report(O outcome, int begunAt) {
    boolean untold = withheld.takes(outcome);
    if (untold) {
      breaker.undecided(begunAt);
    }
    synchronized (remedies) {
      if (untold) {
        observer.untouched(outcome.account());
        return;
      }
      tell(outcome);
      outcome
          .problem()
          .filter(met -> !outcome.conclusive())
          .ifPresentOrElse(met -> failed(met, begunAt), breaker::close);
    }
  }

  private void tell(O outcome) {
    outcome.problem().ifPresent(met -> remedies.add(met.remedy()));
    observer.concluded(outcome);
  }

  private void failed(Problem problem, int begunAt) {
    if (problem.remedy().concernsCaller()) {
      end(new Ending.Stopped(problem));
      return;
    }
    Duration wait = breaker.failed(begunAt);
    if (breaker.hopeless()) {
      end(new Ending.Paused(problem));
    } else if (!wait.isZero()) {
      observer.slowedDown(problem, wait);
    }
  }

  private void end(Ending how) {
    ending.compareAndSet(null, how);
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
