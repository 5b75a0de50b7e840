package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.Ending;
import dev.friendgroups.application.port.in.Stop;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.StorageException;
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
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Attends to accounts with several workers at once, each account by one worker.
 *
 * @param <T> what is to be done for one account
 * @param <R> what became of it
 */
final class Crew<T, R> {
  private final Brake brake;
  private final Stop stop;
  private final Function<T, R> work;
  private final Function<R, Optional<Problem>> problemOf;
  private final Consumer<R> conclude;
  private final BiConsumer<Problem, Duration> slowedDown;

  private final Set<Remedy> remedies = EnumSet.noneOf(Remedy.class);
  private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> bug = new AtomicReference<>();

  /**
   * @param conclude told of each result, by one worker at a time
   * @param slowedDown told when failures make all workers wait, by one worker at a time
   */
  Crew(
      MonotonicClock clock,
      Stop stop,
      Function<T, R> work,
      Function<R, Optional<Problem>> problemOf,
      Consumer<R> conclude,
      BiConsumer<Problem, Duration> slowedDown) {
    this.brake = new Brake(clock);
    this.stop = stop;
    this.work = work;
    this.problemOf = problemOf;
    this.conclude = conclude;
    this.slowedDown = slowedDown;
  }

  /** Attends to all the tasks, unless something ends the run before. */
  Ending run(Iterator<T> tasks, long workers) {
    List<Thread> others = new ArrayList<>();
    for (long worker = 1; worker < workers; worker++) {
      Thread thread = new Thread(() -> attend(tasks), "worker-" + worker);
      thread.setDaemon(true);
      thread.start();
      others.add(thread);
    }
    attend(tasks);
    others.forEach(Crew::join);
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

  private Ending endingOf(Iterator<T> tasks) {
    try {
      return stop.requested() && tasks.hasNext()
          ? new Ending.Interrupted()
          : new Ending.Completed();
    } catch (StorageException e) {
      return paused(e);
    }
  }

  /** What the problems met so far ask for. */
  Set<Remedy> remedies() {
    synchronized (remedies) {
      return Set.copyOf(remedies);
    }
  }

  private void attend(Iterator<T> tasks) {
    try {
      while (!over()) {
        int begunAt = brake.await(this::over);
        Optional<T> task = next(tasks);
        if (task.isEmpty()) {
          brake.lift();
          return;
        }
        report(work.apply(task.get()), begunAt);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(new Ending.Interrupted());
    } catch (StorageException e) {
      end(paused(e));
    } catch (RuntimeException | Error e) {
      // A worker that died unnoticed would leave an account behind in a run that seems complete.
      bug.compareAndSet(null, e);
    }
  }

  /** How a run ends when the ledger fails. */
  static Ending paused(StorageException e) {
    return new Ending.Paused(new Breakdown(String.valueOf(e.getMessage()), Remedy.TRY_AGAIN));
  }

  private boolean over() {
    return ending.get() != null || bug.get() != null || stop.requested();
  }

  private Optional<T> next(Iterator<T> tasks) {
    synchronized (tasks) {
      return over() || !tasks.hasNext() ? Optional.empty() : Optional.of(tasks.next());
    }
  }

  private void report(R result, int begunAt) {
    Optional<Problem> problem = problemOf.apply(result);
    synchronized (remedies) {
      problem.ifPresent(met -> remedies.add(met.remedy()));
      conclude.accept(result);
      problem
          .filter(met -> !met.remedy().concludes())
          .ifPresentOrElse(met -> failed(met, begunAt), brake::lift);
    }
  }

  private void failed(Problem problem, int begunAt) {
    Remedy remedy = problem.remedy();
    if (remedy == Remedy.FIX_SETUP || remedy == Remedy.SIGN_AGAIN) {
      end(new Ending.Stopped(problem));
      return;
    }
    Duration wait = brake.failed(begunAt);
    if (brake.pulled()) {
      end(new Ending.Paused(problem));
    } else if (!wait.isZero()) {
      slowedDown.accept(problem, wait);
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
