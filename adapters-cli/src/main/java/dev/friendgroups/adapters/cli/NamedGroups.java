package dev.friendgroups.adapters.cli;

import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.Collection;
import java.util.function.BiConsumer;

/** Friend groups of one account, by their names. */
record NamedGroups(Account account, Collection<GroupName> names) implements DeleteGroups.Requests {
  @Override
  public void forEach(BiConsumer<Account, GroupName> request) {
    names.forEach(name -> request.accept(account, name));
  }
}
