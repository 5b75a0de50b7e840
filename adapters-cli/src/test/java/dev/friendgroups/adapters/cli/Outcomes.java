package dev.friendgroups.adapters.cli;

import dev.friendgroups.domain.deletion.DeletionOutcome;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Chat holds and what became of it, in few words. */
public final class Outcomes {
  public static final Refusal UNKNOWN =
      new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "Err_SNS_Account_Not_Exist", "");
  public static final Refusal NO_ADMIN = new Refusal(ErrorCode.ADMIN_NEEDED, "", "");
  public static final Refusal CONFLICT = new Refusal(ErrorCode.WRITE_CONFLICT, "busy", "");
  public static final Refusal NOT_A_FRIEND = new Refusal(ErrorCode.NOT_A_FRIEND, "Not_Friend", "");
  public static final Breakdown TIMEOUT =
      new Breakdown("no answer in 30 s", Remedy.TRY_AGAIN, false);

  public static final Breakdown INCOMPLETE =
      new Breakdown("a backup would be incomplete", Remedy.GIVE_UP, true, "delete it unsaved");

  private Outcomes() {}

  public static List<GroupName> names(String... texts) {
    return Stream.of(texts).map(GroupName::new).toList();
  }

  public static FriendGroup group(String name, String... members) {
    return new FriendGroup(
        new GroupName(name), new LinkedHashSet<>(Stream.of(members).map(Member::new).toList()));
  }

  public static FriendGroups groups(String account, long sequence, FriendGroup... groups) {
    return new FriendGroups(new Account(account), sequence, List.of(groups));
  }

  public static DeletionOutcome deleted(String account, String... names) {
    return new DeletionOutcome(
        new Account(account),
        names(names),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        4,
        2);
  }

  public static DeletionOutcome absent(String account, String... names) {
    return new DeletionOutcome(
        new Account(account),
        List.of(),
        names(names),
        List.of(),
        List.of(),
        Optional.empty(),
        4,
        1);
  }

  /** In doubt, unless the problem is that nothing certainly was done. */
  public static DeletionOutcome failed(String account, Problem problem, String... names) {
    return failed(new Account(account), problem, List.of(), names(names), 0, 1);
  }

  static DeletionOutcome failed(
      Account account,
      Problem problem,
      List<GroupName> deleted,
      List<GroupName> others,
      long sequence,
      int calls) {
    return new DeletionOutcome(
        account,
        deleted,
        List.of(),
        problem.certain() ? others : List.of(),
        problem.certain() ? List.of() : others,
        Optional.of(problem),
        sequence,
        calls);
  }
}
