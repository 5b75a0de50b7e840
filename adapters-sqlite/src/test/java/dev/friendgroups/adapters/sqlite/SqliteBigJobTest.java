package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that do not fit a page, a transaction, or the memory. */
class SqliteBigJobTest {
  private static final int PAGE = 200;
  private static final int TRANSACTION = 50_000;
  private static final GroupName FAMILY = new GroupName("family");

  @TempDir private Path folder;
  private SqliteDeletionLedger ledger;

  @BeforeEach
  void open() {
    ledger = SqliteDeletionLedger.open(folder.resolve("ledger.db"), InstantSource.system());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {PAGE - 1, PAGE, PAGE + 1, 2 * PAGE})
  void every_account_is_a_task_once_on_whatever_page_it_is(int accounts) {
    JobNumber job = accepted(accounts);
    List<Account> seen = new ArrayList<>();
    List<Account> saved = new ArrayList<>();

    try (DeletionLedger.Run run = ledger.run(job)) {
      Iterator<DeletionTask> tasks = run.tasks();
      while (tasks.hasNext()) {
        DeletionTask task = tasks.next();
        Account account = task.plan().account();
        seen.add(account);
        if (seen.size() % 100 == 0) {
          task.save(List.of(new FriendGroup(FAMILY, Set.of())));
          saved.add(account);
        }
        task.record(deleted(account));
      }
    }

    assertThat(seen).hasSize(accounts).doesNotHaveDuplicates();
    assertThat(ledger.job(job))
        .map(Job::totals)
        .contains(new JobTotals(accounts, 0, accounts, 0, 0, 2L * accounts));
    assertThat(ledger.job(job)).map(Job::state).contains(Job.State.FINISHED);
    try (Stream<DeletionOutcome> outcomes = ledger.outcomes(job)) {
      assertThat(outcomes.map(DeletionOutcome::account)).isEqualTo(seen);
    }
    try (DeletionLedger.Restore restore = ledger.restore(job, Set.of())) {
      List<Account> restorable = new ArrayList<>();
      restore.tasks().forEachRemaining(task -> restorable.add(task.groups().account()));
      assertThat(restorable).isEqualTo(saved);
    }
  }

  @Test
  void pages_that_end_early_for_the_sake_of_memory_lose_no_account() {
    int accounts = 50;
    JobNumber job = accepted(accounts);
    Set<Member> many = new LinkedHashSet<>();
    IntStream.range(0, 3_000).forEach(n -> many.add(new Member("member-" + n)));
    List<Account> saved = new ArrayList<>();
    try (DeletionLedger.Run run = ledger.run(job)) {
      for (Iterator<DeletionTask> tasks = run.tasks(); tasks.hasNext(); ) {
        DeletionTask task = tasks.next();
        task.save(List.of(new FriendGroup(FAMILY, many)));
        saved.add(task.plan().account());
      }
    }

    try (DeletionLedger.Restore restore = ledger.restore(job, Set.of())) {
      List<FriendGroups> restorable = new ArrayList<>();
      restore.tasks().forEachRemaining(task -> restorable.add(task.groups()));
      assertThat(restorable).extracting(FriendGroups::account).isEqualTo(saved);
      assertThat(restorable)
          .allMatch(groups -> groups.groups().get(0).members().size() == many.size());
    }
  }

  @Test
  void a_run_cut_short_on_one_page_goes_on_there() {
    JobNumber job = accepted(2 * PAGE);
    try (DeletionLedger.Run run = ledger.run(job)) {
      Iterator<DeletionTask> tasks = run.tasks();
      for (int n = 0; n < PAGE + PAGE / 2; n++) {
        DeletionTask task = tasks.next();
        task.record(deleted(task.plan().account()));
      }
    }

    try (DeletionLedger.Run run = ledger.run(job)) {
      List<DeletionTask> left = new ArrayList<>();
      run.tasks().forEachRemaining(left::add);
      assertThat(left).hasSize(PAGE / 2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {TRANSACTION, TRANSACTION + 1, 2 * TRANSACTION})
  void a_job_of_several_transactions_is_accepted_as_a_whole(int accounts) {
    JobNumber job = accepted(accounts);

    assertThat(ledger.job(job))
        .map(Job::size)
        .contains(new PlanSize(accounts, accounts, 0, accounts));
    long tasks = 0;
    Set<Account> distinct = new LinkedHashSet<>();
    try (DeletionLedger.Run run = ledger.run(job)) {
      for (Iterator<DeletionTask> all = run.tasks(); all.hasNext(); tasks++) {
        distinct.add(all.next().plan().account());
      }
    }
    assertThat(tasks).isEqualTo(accounts);
    assertThat(distinct).hasSize(accounts);
  }

  @Test
  void an_account_may_have_ten_thousand_names_and_a_group_ten_thousand_members() {
    Account alice = new Account("alice");
    List<GroupName> names =
        IntStream.range(0, 10_000).mapToObj(n -> new GroupName("group-" + n)).toList();
    Set<Member> members = new LinkedHashSet<>();
    IntStream.range(0, 10_000).forEach(n -> members.add(new Member("member-" + n)));
    List<FriendGroup> groups =
        names.stream()
            .map(name -> new FriendGroup(name, name.equals(names.get(0)) ? members : Set.of()))
            .toList();
    DeletionOutcome outcome =
        new DeletionOutcome(
            alice, names, List.of(), List.of(), List.of(), Optional.empty(), 7, 314);
    JobNumber job;
    try (DeletionLedger.Draft draft = ledger.draft()) {
      names.forEach(name -> draft.add(alice, name));
      job = draft.accept("chat", true);
    }

    try (DeletionLedger.Run run = ledger.run(job)) {
      List<DeletionTask> tasks = new ArrayList<>();
      run.tasks().forEachRemaining(tasks::add);
      assertThat(tasks)
          .extracting(DeletionTask::plan, DeletionTask::saved)
          .containsExactly(tuple(new AccountPlan(alice, names), Set.of()));
      tasks.get(0).save(groups);
      tasks.get(0).record(outcome);
    }

    assertThat(ledger.job(job)).map(Job::size).contains(new PlanSize(1, 10_000, 0, 313));
    try (Stream<DeletionOutcome> outcomes = ledger.outcomes(job)) {
      assertThat(outcomes).containsExactly(outcome);
    }
    try (DeletionLedger.Restore restore = ledger.restore(job, Set.of())) {
      assertThat(restore.tasks())
          .toIterable()
          .extracting(DeletionLedger.RestoreTask::groups)
          .containsExactly(new FriendGroups(alice, 7, groups));
    }
  }

  @Test
  void a_plan_that_finds_no_room_for_its_temporary_files_says_so() throws IOException {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    try (SqliteDeletionLedger homeless =
            SqliteDeletionLedger.open(gone.resolve("ledger.db"), InstantSource.system());
        DeletionLedger.Draft draft = homeless.draft()) {
      try (Stream<Path> files = Files.list(gone)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(gone);

      assertThatThrownBy(
              () ->
                  IntStream.range(0, TRANSACTION)
                      .forEach(n -> draft.add(new Account("account-" + n), FAMILY)))
          .isInstanceOf(StorageException.class)
          .hasMessageStartingWith(
              "cannot keep the plan beside the ledger " + gone.resolve("ledger.db") + ": ");
    }
  }

  private JobNumber accepted(int accounts) {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      IntStream.range(0, accounts).forEach(n -> draft.add(new Account("account-" + n), FAMILY));
      return draft.accept("chat", true);
    }
  }

  private static DeletionOutcome deleted(Account account) {
    return new DeletionOutcome(
        account, List.of(FAMILY), List.of(), List.of(), List.of(), Optional.empty(), 7, 2);
  }
}
