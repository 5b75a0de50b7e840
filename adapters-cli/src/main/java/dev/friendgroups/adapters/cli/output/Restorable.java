package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What undoing a deletion would put back of one account.
 *
 * @param account whose groups
 * @param groups at least one
 */
public record Restorable(Account account, List<GroupName> groups) {
  /**
   * {@return what would come back; empty when there is nothing to put back}
   *
   * @param outcome of a deletion that was saved first
   */
  public static Optional<Restorable> of(DeletionOutcome outcome) {
    List<GroupName> groups =
        Stream.concat(outcome.deleted().stream(), outcome.doubtful().stream()).toList();
    return groups.isEmpty()
        ? Optional.empty()
        : Optional.of(new Restorable(outcome.account(), groups));
  }
}
