package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.DeletionLedger.Hold;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a worker does while the accounts that it has begun have to wait. */
class BegunAheadTest {
  private final Stop stop = new Stop();
  private final List<String> events = new ArrayList<>();
  private final WorkerPool<DeletionOutcome> pool =
      new WorkerPool<>(
          new FakeClock(),
          UnpacedGateway.accepted(),
          stop,
          new RunObserver<>() {},
          () -> Hold.FOR_EVER);

  @Test
  void an_account_that_need_not_wait_is_ended_before_another_is_begun() {
    Ending ending = run(3, task -> begun(task, true));

    assertThat(ending).isEqualTo(new Ending.Completed());
    assertThat(events).containsExactly("begin 0", "end 0", "begin 1", "end 1", "begin 2", "end 2");
  }

  @Test
  void while_accounts_wait_some_others_are_begun_and_all_are_ended_in_their_order() {
    run(WorkerPool.AHEAD + 2, task -> begun(task, false));

    int last = WorkerPool.AHEAD + 1;
    assertThat(events.subList(0, WorkerPool.AHEAD)).allMatch(event -> event.startsWith("begin"));
    assertThat(events.subList(WorkerPool.AHEAD, events.size()))
        .startsWith("end 0", "begin " + (last - 1), "end 1", "begin " + last, "end 2", "end 3")
        .endsWith("end " + (last - 1), "end " + last)
        .hasSize(WorkerPool.AHEAD + 4);
  }

  @Test
  void many_workers_have_no_more_accounts_begun_than_fit_into_memory() {
    AtomicInteger open = new AtomicInteger();
    Set<Integer> seen = ConcurrentHashMap.newKeySet();

    pool.runAhead(
        IntStream.range(0, 2_000).iterator(),
        64,
        task -> {
          seen.add(open.incrementAndGet());
          return new Begun<>(
              () -> false,
              () -> {
                open.decrementAndGet();
                return outcome(task, Optional.empty());
              },
              () -> true);
        },
        (task, outcome) -> {});

    assertThat(open).hasValue(0);
    assertThat(seen).allMatch(begun -> begun <= WorkerPool.BEGUN_AT_ONCE);
  }

  @Test
  void a_stop_begins_no_other_account_and_ends_those_that_were_begun() {
    Ending ending =
        run(
            5,
            task -> {
              if (task == 1) {
                stop.request();
              }
              return begun(task, false);
            });

    assertThat(ending).isEqualTo(new Ending.Interrupted());
    assertThat(events).containsExactly("begin 0", "begin 1", "end 0", "end 1");
  }

  @Test
  void a_ledger_that_fails_at_one_account_ends_those_that_were_begun_all_the_same() {
    Ending ending =
        run(
            5,
            task -> {
              if (task == 2) {
                throw new StorageException("the disk is full", null);
              }
              return begun(task, false);
            });

    assertThat(ending).isInstanceOf(Ending.Unrecorded.class);
    assertThat(events).containsExactly("begin 0", "begin 1", "end 0", "end 1");
  }

  @Test
  void a_ledger_that_fails_at_the_end_of_one_account_keeps_no_other_from_its_end() {
    Ending ending =
        run(
            3,
            task ->
                new Begun<>(
                    () -> false,
                    () -> {
                      events.add("end " + task);
                      throw new StorageException("the disk is full", null);
                    },
                    () -> true));

    assertThat(ending).isInstanceOf(Ending.Unrecorded.class);
    assertThat(events).containsExactly("end 0", "end 1", "end 2");
  }

  @Test
  void nothing_is_begun_ahead_while_failures_make_the_job_wait() {
    run(
        8,
        task ->
            task < CircuitBreaker.FAILURES
                ? Begun.ended(failed(task))
                : begun(task, task == CircuitBreaker.FAILURES + 1));

    assertThat(events).containsExactly("begin 5", "end 5", "begin 6", "end 6", "begin 7", "end 7");
  }

  private Ending run(int tasks, Function<Integer, Begun<DeletionOutcome>> beginning) {
    Iterator<Integer> all = IntStream.range(0, tasks).iterator();
    return pool.runAhead(all, 1, beginning, (task, outcome) -> {});
  }

  private Begun<DeletionOutcome> begun(int task, boolean ready) {
    events.add("begin " + task);
    return new Begun<>(
        () -> ready,
        () -> {
          events.add("end " + task);
          return outcome(task, Optional.empty());
        },
        () -> true);
  }

  private static DeletionOutcome failed(int task) {
    return outcome(task, Optional.of(new Breakdown("no answer", Remedy.TRY_AGAIN, true)));
  }

  private static DeletionOutcome outcome(int task, Optional<Breakdown> problem) {
    List<GroupName> names = List.of(new GroupName("family"));
    return new DeletionOutcome(
        new Account("account-" + task),
        problem.isEmpty() ? names : List.of(),
        List.of(),
        problem.isEmpty() ? List.of() : names,
        List.of(),
        problem.map(met -> met),
        1,
        2);
  }
}
