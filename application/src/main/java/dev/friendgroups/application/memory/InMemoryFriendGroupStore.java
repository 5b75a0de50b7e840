package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.FriendGroupStore;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps the emulated Chat's accounts in memory. */
public final class InMemoryFriendGroupStore implements FriendGroupStore {
  private Map<Account, Contacts> accounts = new TreeMap<>();

  /** A store without accounts. */
  public InMemoryFriendGroupStore() {}

  @Override
  public synchronized Optional<Contacts> find(Account account) {
    return Optional.ofNullable(accounts.get(account));
  }

  @Override
  public synchronized <R> Optional<R> update(
      Account account, Function<Contacts, Update<R>> change) {
    return find(account)
        .map(change)
        .map(
            update -> {
              accounts.put(account, update.contacts());
              return update.result();
            });
  }

  @Override
  public synchronized void put(Collection<Contacts> imported) {
    imported.forEach(contacts -> accounts.put(contacts.account(), contacts));
  }

  @Override
  public synchronized void replaceAll(Collection<Contacts> imported) {
    Map<Account, Contacts> replacement = new TreeMap<>();
    imported.forEach(contacts -> replacement.put(contacts.account(), contacts));
    accounts = replacement;
  }

  @Override
  public synchronized Stream<Contacts> all() {
    return List.copyOf(accounts.values()).stream();
  }

  @Override
  public synchronized long count() {
    return accounts.size();
  }

  @Override
  public void close() {}
}
