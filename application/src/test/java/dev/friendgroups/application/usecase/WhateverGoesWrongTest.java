package dev.friendgroups.application.usecase;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.jobs.DeleteGroups.Proposal;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreSelection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * The promises, whatever is asked for, whatever Chat holds, whatever goes wrong on the way, and
 * however often the program is killed.
 */
class WhateverGoesWrongTest {
  private static final JobNumber FIRST = new JobNumber(1);
  private static final int MANY_RUNS = 40;
  private static final CallLimits LIMITS = UnpacedGateway.limits(Duration.ofSeconds(30), 2);

  /** One group that is asked for, held, or both. */
  record Row(int account, int group, boolean asked, boolean held) {
    Account whose() {
      return new Account("account-" + account);
    }

    GroupName name() {
      return new GroupName("group-" + group);
    }

    FriendGroup heldGroup() {
      return new FriendGroup(name(), Set.of(new Member("friend-" + group % 3)));
    }
  }

  /** The program was killed: nothing that follows is done. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private BreakableLedger ledger = new BreakableLedger(new InMemoryDeletionLedger());
  private FakeClock clock = new FakeClock();

  @BeforeTry
  void beginAnew() {
    chat = new InMemoryFriendGroupGateway();
    ledger = new BreakableLedger(new InMemoryDeletionLedger());
    clock = new FakeClock();
  }

  @Property(tries = 300)
  void everything_asked_for_is_deleted_nothing_else_is_and_all_of_it_can_be_put_back(
      @ForAll("rows") List<Row> rows,
      @ForAll("troubles") List<Interference> troubles,
      @ForAll("kills") List<Integer> kills,
      @ForAll AbsentGroup absentGroup) {
    Map<Account, Set<FriendGroup>> before = given(rows);
    chat.answerAbsentGroups(absentGroup);
    troubles.forEach(chat::interfere);
    killAtSteps(kills);

    runUntilFinished(rows);

    assertThat(groups(rows)).isEqualTo(without(before, rows));
    assertThat(outcomes()).allMatch(outcome -> outcome.problem().isEmpty());
    assertThat(named(DeletionOutcome::deleted)).isEqualTo(asked(rows, true));
    assertThat(named(DeletionOutcome::absent)).isEqualTo(asked(rows, false));

    restoreUntilNothingIsMissing();

    assertThat(groups(rows)).isEqualTo(before);
  }

  @Property(tries = 300)
  void after_a_few_runs_everything_asked_for_is_deleted_absent_left_or_in_doubt_for_a_reason(
      @ForAll("rows") List<Row> rows,
      @ForAll("refusals") List<Interference> troubles,
      @ForAll @IntRange(min = 1, max = 3) int runs) {
    Map<Account, Set<FriendGroup>> before = given(rows);
    troubles.forEach(chat::interfere);

    run(rows, runs);

    for (DeletionOutcome outcome : outcomes()) {
      assertThat(
              Stream.of(
                      outcome.deleted(), outcome.absent(), outcome.remaining(), outcome.doubtful())
                  .flatMap(List::stream))
          .containsExactlyInAnyOrderElementsOf(
              rows.stream()
                  .filter(row -> row.asked() && row.whose().equals(outcome.account()))
                  .map(Row::name)
                  .toList());
      assertThat(outcome.problem().isPresent())
          .isEqualTo(!outcome.remaining().isEmpty() || !outcome.doubtful().isEmpty());
      assertThat(chat.groups(outcome.account()).named(outcome.remaining()))
          .containsExactlyInAnyOrderElementsOf(held(rows, outcome));
      assertThat(chat.groups(outcome.account()).names())
          .noneMatch(outcome.deleted()::contains)
          .noneMatch(outcome.absent()::contains);
    }
    Map<Account, Set<FriendGroup>> leastLeft = without(before, rows);
    assertThat(groups(rows))
        .allSatisfy((account, left) -> assertThat(left).containsAll(leastLeft.get(account)));
    assertThat(restorable()).isEqualTo(named(outcome -> deletedOrInDoubt(rows, outcome)));
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 45),
            Arbitraries.of(true, true, false),
            Arbitraries.of(true, true, false))
        .as(
            (account, group, asked, held) ->
                // An account gets back no more groups than Chat lets it have.
                new Row(account, group, asked, held && group < FriendGroups.MAX_GROUPS))
        .list()
        .ofMaxSize(120)
        .uniqueElements(row -> List.of(row.account(), row.group()));
  }

  /** What a deletion can go through without anybody concluding anything. */
  @Provide
  Arbitrary<List<Interference>> troubles() {
    return Arbitraries.<Interference>of(
            new Interference.Meanwhile(() -> {}),
            new Interference.Meanwhile(() -> {}),
            new Interference.LostAnswer(),
            new Interference.LostRequest(),
            new Interference.Unreachable(),
            new Interference.ForeignAnswer(Remedy.FIX_SETUP),
            new Interference.ForeignAnswer(Remedy.SLOW_DOWN),
            new Interference.Refusal(30006),
            new Interference.Refusal(30008),
            new Interference.Refusal(30004),
            new Interference.Refusal(70001))
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<Interference>> refusals() {
    return Combinators.combine(
            troubles(),
            Arbitraries.<Interference>of(
                    new Interference.Refusal(30001), new Interference.Refusal(30003))
                .list()
                .ofMaxSize(6))
        .as((some, others) -> Stream.concat(some.stream(), others.stream()).toList())
        .flatMap(Arbitraries::shuffle);
  }

  /** How many steps each run gets before it is killed. */
  @Provide
  Arbitrary<List<Integer>> kills() {
    return Arbitraries.integers().between(0, 8).list().ofMaxSize(6);
  }

  private Map<Account, Set<FriendGroup>> given(List<Row> rows) {
    for (Row row : rows) {
      chat.put(contacts(row.whose(), rows));
    }
    return groups(rows);
  }

  private static Contacts contacts(Account account, List<Row> rows) {
    return new Contacts(
        Set.of(new Member("friend-0"), new Member("friend-1"), new Member("friend-2")),
        new FriendGroups(
            account,
            7,
            rows.stream()
                .filter(row -> row.held() && row.whose().equals(account))
                .map(Row::heldGroup)
                .toList()));
  }

  private void killAtSteps(List<Integer> kills) {
    List<Integer> ahead = new ArrayList<>(kills);
    int[] stepsLeft = {ahead.isEmpty() ? Integer.MAX_VALUE : ahead.remove(0)};
    Runnable step =
        () -> {
          if (stepsLeft[0]-- == 0) {
            stepsLeft[0] = ahead.isEmpty() ? Integer.MAX_VALUE : ahead.remove(0);
            throw new Killed();
          }
        };
    ledger.beforeSave(step);
    ledger.beforeRecord(step);
  }

  private void runUntilFinished(List<Row> rows) {
    run(rows, MANY_RUNS);
    assertThat(ledger.job(FIRST).map(Job::state)).contains(Job.State.FINISHED);
  }

  private void run(List<Row> rows, int runs) {
    DeletionJobs jobs = new DeletionJobs(gateway(), ledger, clock, settings());
    try (Proposal proposal =
        jobs.propose(
            request ->
                rows.stream()
                    .filter(Row::asked)
                    .forEach(row -> request.accept(row.whose(), row.name())))) {
      unlessKilled(() -> proposal.run(true, new RunObserver<>() {}, new Stop()));
    }
    for (int run = 1; run < runs && !finished(); run++) {
      unlessKilled(() -> jobs.resume(FIRST, new RunObserver<>() {}, new Stop()));
    }
  }

  private boolean finished() {
    return ledger.job(FIRST).orElseThrow().state() == Job.State.FINISHED;
  }

  private static void unlessKilled(Runnable run) {
    try {
      run.run();
    } catch (Killed killed) {
      // The next run has to make the best of what this one left.
    }
  }

  private void restoreUntilNothingIsMissing() {
    JobRestoring restoring = new JobRestoring(gateway(), ledger, clock, settings());
    for (int run = 0; run < MANY_RUNS; run++) {
      RestoreReport report =
          restoring.restore(
              FIRST, RestoreSelection.everything(), new RunObserver<>() {}, new Stop());
      if (report.missing() == 0 && report.ending() instanceof Ending.Completed) {
        return;
      }
    }
    fail("something is still missing");
  }

  private RetryingGateway gateway() {
    return UnpacedGateway.of(chat, clock, LIMITS);
  }

  private static JobSettings settings() {
    return new JobSettings("app 1", LIMITS, 1);
  }

  private Set<String> named(Function<DeletionOutcome, List<GroupName>> part) {
    return outcomes().stream()
        .flatMap(
            outcome -> part.apply(outcome).stream().map(name -> outcome.account() + "/" + name))
        .collect(toSet());
  }

  /** The groups held in the beginning that an outcome says are certainly still there. */
  private static List<FriendGroup> held(List<Row> rows, DeletionOutcome outcome) {
    return rows.stream()
        .filter(row -> row.held() && row.whose().equals(outcome.account()))
        .filter(row -> outcome.remaining().contains(row.name()))
        .map(Row::heldGroup)
        .toList();
  }

  /** The names held in the beginning that are gone, or may be. */
  private static List<GroupName> deletedOrInDoubt(List<Row> rows, DeletionOutcome outcome) {
    Set<GroupName> names = new HashSet<>(outcome.deleted());
    names.addAll(outcome.doubtful());
    return rows.stream()
        .filter(row -> row.held() && row.whose().equals(outcome.account()))
        .map(Row::name)
        .filter(names::contains)
        .toList();
  }

  private Set<String> restorable() {
    Set<String> names = new HashSet<>();
    try (DeletionLedger.Restore restore = ledger.restore(FIRST, Set.of())) {
      restore
          .tasks()
          .forEachRemaining(
              task ->
                  task.groups()
                      .names()
                      .forEach(name -> names.add(task.groups().account() + "/" + name)));
    }
    return names;
  }

  private Map<Account, Set<FriendGroup>> groups(List<Row> rows) {
    return rows.stream()
        .map(Row::whose)
        .distinct()
        .collect(toMap(account -> account, account -> Set.copyOf(chat.groups(account).groups())));
  }

  private static Map<Account, Set<FriendGroup>> without(
      Map<Account, Set<FriendGroup>> before, List<Row> rows) {
    Map<Account, Set<FriendGroup>> after = new LinkedHashMap<>();
    before.forEach(
        (account, groups) ->
            after.put(
                account,
                groups.stream()
                    .filter(group -> !asked(rows, true).contains(account + "/" + group.name()))
                    .collect(toSet())));
    return after;
  }

  private static Set<String> asked(List<Row> rows, boolean held) {
    return rows.stream()
        .filter(row -> row.asked() && row.held() == held)
        .map(row -> row.whose() + "/" + row.name())
        .collect(toSet());
  }

  private List<DeletionOutcome> outcomes() {
    try (Stream<DeletionOutcome> outcomes = ledger.outcomes(FIRST)) {
      return outcomes.toList();
    }
  }
}
