package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.DeletionLedger.Hold;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerPoolTest {
  /** Workers, and what they do for each task. */
  private record Workers(
      WorkerPool<DeletionOutcome> pool, Function<Integer, DeletionOutcome> work) {
    Ending run(Iterator<Integer> tasks, long workers) {
      return pool.run(tasks, workers, work, (task, outcome) -> {});
    }

    Set<Remedy> remedies() {
      return pool.remedies();
    }
  }

  private static final List<GroupName> FAMILY = List.of(new GroupName("family"));

  private final FakeClock clock = new FakeClock();
  private final Stop stop = new Stop();
  private final List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> concluded = new ArrayList<>();
  private final List<Account> untouched = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 16})
  void every_task_is_attended_to_once_whatever_the_number_of_workers(long workers) {
    Ending ending = workers(task -> succeeded(task)).run(tasks(100), workers);

    assertThat(ending).isEqualTo(new Ending.Completed());
    assertThat(begun).containsExactlyInAnyOrderElementsOf(numbers(100));
    assertThat(concluded).containsExactlyInAnyOrderElementsOf(numbers(100));
  }

  @Test
  void nothing_to_do_is_done() {
    assertThat(workers(task -> succeeded(task)).run(tasks(0), 4)).isEqualTo(new Ending.Completed());
  }

  @Test
  void one_worker_keeps_the_order() {
    workers(task -> succeeded(task)).run(tasks(10), 1);

    assertThat(concluded).isEqualTo(numbers(10));
  }

  @Test
  void workers_are_at_work_at_the_same_time() {
    CyclicBarrier all = new CyclicBarrier(4);

    Ending ending =
        workers(
                task -> {
                  meet(all);
                  return succeeded(task);
                })
            .run(tasks(8), 4);

    assertThat(ending).isEqualTo(new Ending.Completed());
    assertThat(concluded).hasSize(8);
  }

  @Test
  void results_are_told_by_one_worker_at_a_time() {
    AtomicBoolean told = new AtomicBoolean();
    CyclicBarrier all = new CyclicBarrier(4);
    Workers workers =
        workers(
            task -> {
              meet(all);
              return succeeded(task);
            },
            result -> {
              assertThat(told.getAndSet(true)).isFalse();
              concluded.add(taskOf(result));
              told.set(false);
            });

    workers.run(tasks(1_000), 4);

    assertThat(concluded).containsExactlyInAnyOrderElementsOf(numbers(1_000));
  }

  @Test
  void a_worker_that_wants_a_task_waits_until_the_other_has_taken_its_own() {
    Thread caller = Thread.currentThread();
    AtomicInteger taking = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Iterator<Integer> numbers = tasks(2);
    Iterator<Integer> tasks =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return numbers.hasNext();
          }

          @Override
          public Integer next() {
            most.accumulateAndGet(taking.incrementAndGet(), Math::max);
            Thread other = Thread.currentThread() == caller ? thread("worker-1") : caller;
            while (numbers.hasNext()
                && most.get() == 1
                && other.getState() != Thread.State.BLOCKED) {
              Thread.onSpinWait();
            }
            Integer next = numbers.next();
            taking.decrementAndGet();
            numbers.forEachRemaining(rest -> {});
            return next;
          }
        };

    workers(task -> succeeded(task)).run(tasks, 2);

    assertThat(most).hasValue(1);
  }

  private static Thread thread(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .findAny()
        .orElseThrow();
  }

  @Test
  void what_the_problems_ask_for_is_remembered() {
    Workers workers =
        workers(
            task ->
                switch (task) {
                  case 1 -> failed(task, Remedy.CORRECT_REQUEST);
                  case 2 -> failed(task, Remedy.TRY_AGAIN);
                  default -> succeeded(task);
                });

    Ending ending = workers.run(tasks(4), 1);

    assertThat(ending).isEqualTo(new Ending.Completed());
    assertThat(workers.remedies()).isEqualTo(Set.of(Remedy.CORRECT_REQUEST, Remedy.TRY_AGAIN));
  }

  @ParameterizedTest
  @EnumSource(
      value = Remedy.class,
      names = {"FIX_SETUP", "SIGN_AGAIN"})
  void a_wrong_set_up_stops_the_run_at_once(Remedy remedy) {
    Ending ending =
        workers(task -> task == 2 ? failed(task, remedy) : succeeded(task)).run(tasks(100), 1);

    assertThat(ending).isEqualTo(new Ending.Stopped(problem(2, remedy)));
    assertThat(concluded).containsExactly(0, 1, 2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Remedy.class,
      names = {"CORRECT_REQUEST", "GIVE_UP"})
  void refusals_for_good_never_slow_the_run_down(Remedy remedy) {
    Ending ending = workers(task -> failed(task, remedy)).run(tasks(100), 1);

    assertThat(ending).isEqualTo(new Ending.Completed());
    assertThat(concluded).hasSize(100);
    assertThat(pauses).isEmpty();
    assertThat(clock.sleeps()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Remedy.class,
      names = {"TRY_AGAIN", "SLOW_DOWN"})
  void a_run_of_passing_failures_slows_the_work_down_and_pauses_it_when_waiting_does_not_help(
      Remedy remedy) {
    Ending ending = workers(task -> failed(task, remedy)).run(tasks(100), 1);

    // Five failures in a row, then one account after each of six waits.
    assertThat(ending).isEqualTo(new Ending.Paused(problem(10, remedy)));
    assertThat(concluded).isEqualTo(numbers(11));
    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L);
  }

  @ParameterizedTest
  @EnumSource(
      value = Remedy.class,
      names = {"TRY_AGAIN", "SLOW_DOWN", "CORRECT_REQUEST", "GIVE_UP"})
  void accounts_in_doubt_slow_the_work_down_whatever_the_remedy(Remedy remedy) {
    Ending ending = workers(task -> inDoubt(task, remedy)).run(tasks(100), 1);

    assertThat(ending).isInstanceOf(Ending.Paused.class);
    assertThat(concluded).isEqualTo(numbers(11));
  }

  @Test
  void failures_that_pass_let_the_work_go_on() {
    Ending ending =
        workers(task -> task < 7 ? failed(task, Remedy.TRY_AGAIN) : succeeded(task))
            .run(tasks(100), 1);

    assertThat(ending).isEqualTo(new Ending.Completed());
    assertThat(concluded).isEqualTo(numbers(100));
    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L);
  }

  @Test
  void scattered_failures_do_not_slow_the_work_down() {
    workers(task -> task % 5 == 4 ? succeeded(task) : failed(task, Remedy.TRY_AGAIN))
        .run(tasks(100), 1);

    assertThat(concluded).hasSize(100);
    assertThat(pauses).isEmpty();
  }

  @Test
  void many_workers_pause_too_when_nothing_succeeds() {
    Ending ending = workers(task -> failed(task, Remedy.TRY_AGAIN)).run(tasks(1_000), 8);

    assertThat(ending).isInstanceOf(Ending.Paused.class);
    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L);
    assertThat(concluded).hasSizeBetween(11, 18);
  }

  @Test
  void workers_that_wait_are_let_go_when_the_last_task_is_taken() {
    Ending ending = workers(task -> failed(task, Remedy.TRY_AGAIN)).run(tasks(6), 4);

    assertThat(ending).isEqualTo(new Ending.Completed());
    assertThat(concluded).hasSize(6);
  }

  @Test
  void a_stop_begins_no_further_task_and_finishes_what_was_begun() throws Exception {
    CountDownLatch bothBegun = new CountDownLatch(2);
    CountDownLatch stopped = new CountDownLatch(1);
    Workers workers =
        workers(
            task -> {
              bothBegun.countDown();
              await(stopped);
              return succeeded(task);
            });
    Thread operator =
        new Thread(
            () -> {
              await(bothBegun);
              stop.request();
              stopped.countDown();
            });
    operator.start();

    Ending ending = workers.run(tasks(100), 2);

    operator.join();
    assertThat(ending).isEqualTo(new Ending.Interrupted());
    assertThat(begun).containsExactlyInAnyOrder(0, 1);
    assertThat(concluded).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void a_stop_during_the_last_task_interrupts_nothing() {
    Ending ending =
        workers(
                task -> {
                  stop.request();
                  return succeeded(task);
                })
            .run(tasks(1), 1);

    assertThat(ending).isEqualTo(new Ending.Completed());
  }

  @Test
  void a_stop_ends_the_waiting() {
    Ending ending =
        workers(
                task -> {
                  if (task == 4) {
                    stop.request();
                  }
                  return failed(task, Remedy.TRY_AGAIN);
                })
            .run(tasks(100), 1);

    assertThat(ending).isEqualTo(new Ending.Interrupted());
    assertThat(concluded).isEqualTo(numbers(4));
    assertThat(untouched).containsExactly(account(4));
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void a_ledger_that_fails_while_work_is_done_pauses_the_run() {
    Ending ending =
        workers(
                task -> {
                  if (task == 2) {
                    throw new StorageException("the disk is full", null);
                  }
                  return succeeded(task);
                })
            .run(tasks(100), 1);

    assertThat(ending)
        .isEqualTo(
            new Ending.Unrecorded(new Breakdown("the disk is full", Remedy.TRY_AGAIN, true)));
    assertThat(concluded).containsExactly(0, 1);
  }

  @Test
  void a_ledger_that_fails_while_a_result_is_recorded_pauses_the_run() {
    Ending ending =
        workers(
                task -> succeeded(task),
                result -> {
                  throw new StorageException("the disk is full", null);
                })
            .run(tasks(100), 1);

    assertThat(ending)
        .isEqualTo(
            new Ending.Unrecorded(new Breakdown("the disk is full", Remedy.TRY_AGAIN, true)));
    assertThat(begun).containsExactly(0);
  }

  @Test
  void a_ledger_that_fails_while_tasks_are_read_pauses_the_run() {
    Ending ending =
        workers(task -> succeeded(task))
            .run(
                new Iterator<>() {
                  @Override
                  public boolean hasNext() {
                    return true;
                  }

                  @Override
                  public Integer next() {
                    throw new StorageException("the disk is gone", null);
                  }
                },
                4);

    assertThat(ending)
        .isEqualTo(
            new Ending.Unrecorded(new Breakdown("the disk is gone", Remedy.TRY_AGAIN, true)));
  }

  @Test
  void a_ledger_that_fails_after_a_stop_pauses_the_run_too() {
    stop.request();

    Ending ending =
        workers(task -> succeeded(task))
            .run(
                new Iterator<>() {
                  @Override
                  public boolean hasNext() {
                    throw new StorageException("the disk is gone", null);
                  }

                  @Override
                  public Integer next() {
                    return 1;
                  }
                },
                1);

    assertThat(ending)
        .isEqualTo(
            new Ending.Unrecorded(new Breakdown("the disk is gone", Remedy.TRY_AGAIN, true)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4})
  void a_bug_ends_the_run_and_reaches_whoever_began_it(long workers) {
    IllegalStateException bug = new IllegalStateException("a bug");
    Workers pool =
        workers(
            task -> {
              throw bug;
            });

    assertThatThrownBy(() -> pool.run(tasks(100), workers)).isSameAs(bug);
    assertThat(begun).hasSizeLessThanOrEqualTo((int) workers);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4})
  void not_even_an_error_of_the_machine_goes_unnoticed(long workers) {
    CyclicBarrier all = new CyclicBarrier((int) workers);
    LinkageError error = new LinkageError("a class is missing");
    Thread caller = Thread.currentThread();
    Workers pool =
        workers(
            task -> {
              meet(all);
              if (workers == 1 || Thread.currentThread() != caller) {
                throw error;
              }
              return succeeded(task);
            });

    assertThatThrownBy(() -> pool.run(tasks((int) workers), workers)).isSameAs(error);
  }

  @Test
  void an_interruption_while_waiting_interrupts_the_run_and_is_passed_on() {
    MonotonicClock interrupted =
        new MonotonicClock() {
          @Override
          public Duration now() {
            return Duration.ZERO;
          }

          @Override
          public void sleep(Duration duration) throws InterruptedException {
            throw new InterruptedException();
          }
        };
    Workers workers =
        new Workers(
            new WorkerPool<>(
                interrupted,
                UnpacedGateway.accepted(),
                stop,
                observer(outcome -> concluded.add(taskOf(outcome))),
                () -> Hold.FOR_EVER),
            task -> failed(task, Remedy.TRY_AGAIN));

    Ending ending = workers.run(tasks(100), 1);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(ending).isEqualTo(new Ending.Interrupted());
    assertThat(concluded).isEqualTo(numbers(5));
  }

  @Test
  void an_account_that_a_stop_kept_from_its_first_call_is_left_and_not_failed() {
    List<Integer> recorded = new ArrayList<>();
    Workers workers =
        workers(
            task -> {
              if (task == 1) {
                stop.request();
                return neverCalled(task);
              }
              return succeeded(task);
            });

    Ending ending =
        workers.pool.run(tasks(2), 1, workers.work, (task, outcome) -> recorded.add(task));

    assertThat(ending).isEqualTo(new Ending.Interrupted());
    assertThat(recorded).containsExactly(0);
    assertThat(concluded).containsExactly(0);
    assertThat(untouched).containsExactly(account(1));
  }

  @Test
  void without_a_stop_an_account_that_was_never_called_for_has_failed() {
    workers(WorkerPoolTest::neverCalled).run(tasks(1), 1);

    assertThat(concluded).containsExactly(0);
    assertThat(untouched).isEmpty();
  }

  private Workers workers(Function<Integer, DeletionOutcome> work) {
    return workers(work, outcome -> concluded.add(taskOf(outcome)));
  }

  private Workers workers(
      Function<Integer, DeletionOutcome> work, Consumer<DeletionOutcome> conclude) {
    return new Workers(
        new WorkerPool<>(
            clock, UnpacedGateway.accepted(), stop, observer(conclude), () -> Hold.FOR_EVER),
        task -> {
          begun.add(task);
          return work.apply(task);
        });
  }

  private RunObserver<DeletionOutcome> observer(Consumer<DeletionOutcome> conclude) {
    return new RunObserver<>() {
      @Override
      public void concluded(DeletionOutcome outcome) {
        conclude.accept(outcome);
      }

      @Override
      public void untouched(Account account) {
        untouched.add(account);
      }

      @Override
      public void slowedDown(Problem problem, Duration pause) {
        pauses.add(pause);
      }
    };
  }

  private static DeletionOutcome succeeded(int task) {
    return new DeletionOutcome(
        account(task), FAMILY, List.of(), List.of(), List.of(), Optional.empty(), 1, 2);
  }

  private static DeletionOutcome failed(int task, Remedy remedy) {
    return new DeletionOutcome(
        account(task),
        List.of(),
        List.of(),
        FAMILY,
        List.of(),
        Optional.of(problem(task, remedy)),
        1,
        2);
  }

  private static DeletionOutcome neverCalled(int task) {
    return new DeletionOutcome(
        account(task),
        List.of(),
        List.of(),
        FAMILY,
        List.of(),
        Optional.of(problem(task, Remedy.TRY_AGAIN)),
        1,
        0);
  }

  private static DeletionOutcome inDoubt(int task, Remedy remedy) {
    return new DeletionOutcome(
        account(task),
        List.of(),
        List.of(),
        List.of(),
        FAMILY,
        Optional.of(new Breakdown("task " + task, remedy, false)),
        1,
        2);
  }

  private static Account account(int task) {
    return new Account(Integer.toString(task));
  }

  private static int taskOf(DeletionOutcome outcome) {
    return Integer.parseInt(outcome.account().id());
  }

  private static Problem problem(int task, Remedy remedy) {
    return new Breakdown("task " + task, remedy, true);
  }

  private static Iterator<Integer> tasks(int count) {
    return numbers(count).iterator();
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("nobody else came", e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
