package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;

/**
 * What undoing a deletion would put back of one account.
 *
 * @param account whose groups
 * @param groups at least one
 */
public record Restorable(Account account, List<GroupName> groups) {}
