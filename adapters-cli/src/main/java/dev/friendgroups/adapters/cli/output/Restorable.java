package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;

/** What undoing a deletion would put back of one account: at least one group. */
public record Restorable(Account account, List<GroupName> groups) {}
