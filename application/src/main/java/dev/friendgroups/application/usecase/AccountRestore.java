package dev.friendgroups.application.usecase;

import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreOutcome.Rejection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts back the friend groups of one account with the fewest calls: groups with the same members
 * share one, unless Chat refuses them together.
 */
final class AccountRestore {
  private final RetryingGateway gateway;
  private final Operation operation;
  private final Account account;
  private final List<GroupName> restored = new ArrayList<>();
  private final List<GroupName> missing = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private @Nullable Problem problem;
  private boolean hopeless;

  AccountRestore(RetryingGateway gateway, Operation operation, Account account) {
    this.gateway = gateway;
    this.operation = operation;
    this.account = account;
  }

  RestoreOutcome restore(FriendGroups backup) {
    Map<Set<Member>, List<GroupName>> alike = new LinkedHashMap<>();
    for (FriendGroup group : backup.groups()) {
      alike.computeIfAbsent(group.members(), members -> new ArrayList<>()).add(group.name());
    }
    alike.forEach(
        (members, names) -> {
          for (List<GroupName> some : chunks(names, FriendGroups.MAX_GROUPS)) {
            restore(some, List.copyOf(members));
          }
        });
    return new RestoreOutcome(
        account,
        restored,
        rejected,
        missing,
        missing.isEmpty() ? Optional.empty() : Optional.ofNullable(problem),
        operation.calls());
  }

  private void restore(List<GroupName> names, List<Member> members) {
    if (hopeless) {
      missing.addAll(names);
      return;
    }
    List<Rejection> outside = new ArrayList<>();
    for (List<Member> some : chunks(members, GroupCreation.MAX_MEMBERS)) {
      Answer<CreatedGroups> answer =
          gateway.create(new GroupCreation(account, names, some), operation);
      if (!(answer instanceof Answer.Done<CreatedGroups> done)) {
        Problem met = answer.problem().orElseThrow();
        if (names.size() > 1 && concernsNames(met)) {
          // One name that Chat does not want, or the lack of room for all, keeps no other away.
          names.forEach(name -> restore(List.of(name), members));
          return;
        }
        missing.addAll(names);
        rejected.addAll(outside);
        failed(met);
        return;
      }
      done.value()
          .rejected()
          .forEach(member -> names.forEach(name -> outside.add(new Rejection(name, member))));
    }
    restored.addAll(names);
    rejected.addAll(outside);
  }

  private void failed(Problem met) {
    hopeless = concernsAccount(met) || met.remedy().concernsCaller();
    if (problem == null || problem.remedy().concludes() || (problem.certain() && !met.certain())) {
      problem = met;
    }
  }

  private static boolean concernsNames(Problem problem) {
    return problem instanceof Refusal refusal
        && (refusal.code().equals(ErrorCode.BAD_PARAMETER)
            || refusal.code().equals(ErrorCode.TOO_MANY_GROUPS));
  }

  private static boolean concernsAccount(Problem problem) {
    return problem instanceof Refusal refusal && refusal.code().equals(ErrorCode.UNKNOWN_ACCOUNT);
  }

  /** At least one chunk, so that a group without members is created too. */
  private static <T> List<List<T>> chunks(List<T> values, int size) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from == 0 || from < values.size(); from += size) {
      chunks.add(values.subList(from, Math.min(from + size, values.size())));
    }
    return chunks;
  }
}
