package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names, groups and outcomes that the suites for a ledger speak of. */
abstract class LedgerSamples {
  static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123456789Z");
  static final String CHAT = "app 1400000000 in sgp";
  static final Account ALICE = new Account("alice");
  static final Account BOB = new Account("bob");
  static final Account CAROL = new Account("carol");
  static final GroupName FAMILY = new GroupName("family");
  static final GroupName WORK = new GroupName("work");
  static final GroupName GYM = new GroupName("gym");
  static final Member DAVE = new Member("dave");
  static final Member EVE = new Member("eve");
  static final JobNumber UNKNOWN = new JobNumber(4711);
  static final Problem REFUSED =
      new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "Err_SNS_Account_Not_Exist", "no such account");
  static final Problem BUSY = new Refusal(ErrorCode.WRITE_CONFLICT, "busy", "");
  static final Problem CUT_OFF = new Breakdown("no answer in time", Remedy.TRY_AGAIN, false);
  static final Problem NOT_REACHED = new Breakdown("no connection", Remedy.TRY_AGAIN, true);

  static FriendGroups of(Account account, List<FriendGroups> all) {
    return all.stream().filter(one -> one.account().equals(account)).findFirst().orElseThrow();
  }

  static List<AccountPlan> accounts(DeletionLedger.Draft draft) {
    try (Stream<AccountPlan> accounts = draft.accounts()) {
      return accounts.toList();
    }
  }

  static <T> List<T> list(Iterator<T> values) {
    List<T> list = new ArrayList<>();
    values.forEachRemaining(list::add);
    return list;
  }

  static AccountPlan plan(Account account, GroupName... names) {
    return new AccountPlan(account, List.of(names));
  }

  static List<GroupName> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> new GroupName("group-" + n)).toList();
  }

  static FriendGroup group(GroupName name, Member... members) {
    return new FriendGroup(name, new LinkedHashSet<>(List.of(members)));
  }

  static DeletionOutcome deleted(Account account, GroupName... names) {
    return new DeletionOutcome(
        account, List.of(names), List.of(), List.of(), List.of(), Optional.empty(), 7, 2);
  }

  static DeletionOutcome failed(Account account, Problem problem, GroupName... names) {
    return new DeletionOutcome(
        account, List.of(), List.of(), List.of(names), List.of(), Optional.of(problem), 0, 1);
  }

  static DeletionOutcome inDoubt(Account account, Problem problem, GroupName... names) {
    return inDoubt(account, problem, List.of(names));
  }

  static DeletionOutcome inDoubt(Account account, Problem problem, List<GroupName> names) {
    return new DeletionOutcome(
        account, List.of(), List.of(), List.of(), names, Optional.of(problem), 0, 1);
  }

  static RestoreOutcome restored(Account account) {
    return new RestoreOutcome(account, List.of(FAMILY), List.of(), List.of(), Optional.empty(), 1);
  }

  static RestoreOutcome notRestored(Account account, Problem problem) {
    return new RestoreOutcome(
        account, List.of(), List.of(), List.of(FAMILY), Optional.of(problem), 1);
  }
}
