package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What undoing a deletion would put back of one account: at least one group. */
public record Restorable(Account account, List<GroupName> groups) {
  /** Empty when there is nothing to put back. */
  public static Optional<Restorable> of(DeletionOutcome outcome) {
    List<GroupName> groups =
        Stream.concat(outcome.deleted().stream(), outcome.doubtful().stream()).toList();
    return groups.isEmpty()
        ? Optional.empty()
        : Optional.of(new Restorable(outcome.account(), groups));
  }
}
