package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.port.out.FriendGroupStore;
import dev.friendgroups.application.port.out.FriendGroupStore.Update;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.FriendGroups.Change;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The emulated Chat: the friend groups decide, the store keeps. */
public final class StoredChat implements EmulatedChat {
  private final FriendGroupStore store;

  /**
   * A Chat with the accounts of this store.
   *
   * @param store where they are kept; stays open
   */
  public StoredChat(FriendGroupStore store) {
    this.store = store;
  }

  @Override
  public Optional<FriendGroups> find(Account account) {
    return store.find(account).map(Contacts::groups);
  }

  @Override
  public Change create(GroupCreation creation) {
    return change(
        creation.account(),
        contacts -> contacts.groups().create(creation, contacts.friends()::contains));
  }

  @Override
  public Change delete(GroupDeletion deletion, AbsentGroup absentGroup) {
    return change(deletion.account(), contacts -> contacts.groups().delete(deletion, absentGroup));
  }

  private Change change(Account account, Function<Contacts, Change> rule) {
    return store
        .update(account, contacts -> keep(contacts, rule.apply(contacts)))
        .orElseGet(() -> new Change.Refused(unknown(account)));
  }

  private static Update<Change> keep(Contacts contacts, Change change) {
    return change instanceof Change.Applied applied
        ? new Update<>(contacts.with(applied.groups()), change)
        : new Update<>(contacts, change);
  }

  private static Refusal unknown(Account account) {
    return new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "account '" + account + "' is not imported", "");
  }

  @Override
  public void put(Collection<Contacts> accounts) {
    store.put(accounts);
  }

  @Override
  public void replaceAll(Collection<Contacts> accounts) {
    store.replaceAll(accounts);
  }

  @Override
  public Stream<Contacts> accounts() {
    return store.all();
  }

  @Override
  public long count() {
    return store.count();
  }
}
