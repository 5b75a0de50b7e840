package dev.friendgroups.adapters.emulator.gateway;

import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.contracts.gateway.Request;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chat in memory that remembers what reached it, and can be made to wait before it obeys. */
final class ObservedChat implements EmulatedChat {
  private final EmulatedChat chat = InMemoryChat.create();
  private final List<Request> received = new ArrayList<>();
  private boolean waiting;
  private int heldBack;

  synchronized List<Request> received() {
    return List.copyOf(received);
  }

  /** Lets deletions wait from now on. */
  synchronized void holdDeletions() {
    waiting = true;
  }

  /** Does what was held back. */
  synchronized void release() throws InterruptedException {
    waiting = false;
    notifyAll();
    while (heldBack > 0) {
      wait();
    }
  }

  @Override
  public Optional<FriendGroups> find(Account account) {
    arrived(new Request(ChatApi.FIND, account, List.of()));
    return chat.find(account);
  }

  @Override
  public FriendGroups.Change create(GroupCreation creation) {
    arrived(new Request(ChatApi.CREATE, creation.account(), creation.names()));
    return chat.create(creation);
  }

  @Override
  public FriendGroups.Change delete(GroupDeletion deletion, FriendGroups.AbsentGroup absentGroup) {
    arrived(new Request(ChatApi.DELETE, deletion.account(), deletion.names()));
    synchronized (this) {
      heldBack++;
      try {
        while (waiting) {
          wait();
        }
        return chat.delete(deletion, absentGroup);
      } catch (InterruptedException e) {
        throw new IllegalStateException("the emulator stops", e);
      } finally {
        heldBack--;
        notifyAll();
      }
    }
  }

  private synchronized void arrived(Request request) {
    received.add(request);
  }

  @Override
  public void put(Collection<Contacts> accounts) {
    chat.put(accounts);
  }

  @Override
  public void replaceAll(Collection<Contacts> accounts) {
    chat.replaceAll(accounts);
  }

  @Override
  public Stream<Contacts> accounts() {
    return chat.accounts();
  }
}
