package dev.friendgroups.adapters.emulator;

import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.FriendGroups.Change;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chat that leaves everything to another one. */
abstract class ForwardingChat implements EmulatedChat {
  private final EmulatedChat chat;

  ForwardingChat(EmulatedChat chat) {
    this.chat = chat;
  }

  @Override
  public Change delete(GroupDeletion deletion, AbsentGroup absentGroup) {
    return chat.delete(deletion, absentGroup);
  }

  @Override
  public Optional<FriendGroups> find(Account account) {
    return chat.find(account);
  }

  @Override
  public Change create(GroupCreation creation) {
    return chat.create(creation);
  }

  @Override
  public void put(Collection<Contacts> accounts) {
    chat.put(accounts);
  }

  @Override
  public Stream<Contacts> accounts() {
    return chat.accounts();
  }

  @Override
  public void replaceAll(Collection<Contacts> accounts) {
    chat.replaceAll(accounts);
  }
}
