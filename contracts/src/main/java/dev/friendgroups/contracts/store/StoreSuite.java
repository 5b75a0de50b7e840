package dev.friendgroups.contracts.store;

import dev.friendgroups.application.port.out.FriendGroupStore;
import dev.friendgroups.application.port.out.FriendGroupStore.Update;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the suites for a store have in common: names, a store of each test, and shorthands. */
abstract class StoreSuite {
  static final Account ALICE = new Account("alice");
  static final Account BOB = new Account("bob");
  static final Account GHOST = new Account("ghost");
  static final Member DAVE = new Member("dave");
  static final Member EVE = new Member("eve");

  private final FriendGroupStoreContract contract;
  FriendGroupStore store;

  StoreSuite(FriendGroupStoreContract contract) {
    this.contract = contract;
  }

  @BeforeEach
  void openStore() {
    store = contract.open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  List<Contacts> all() {
    try (Stream<Contacts> all = store.all()) {
      return all.toList();
    }
  }

  /** Raises the sequence by one, and tells it. */
  static Update<Long> counted(Contacts known) {
    long next = known.groups().sequence() + 1;
    FriendGroups raised = new FriendGroups(known.account(), next, known.groups().groups());
    return new Update<>(known.with(raised), next);
  }

  static Contacts contacts(Account account, long sequence, FriendGroup... groups) {
    return new Contacts(
        new LinkedHashSet<>(List.of(DAVE, EVE)),
        new FriendGroups(account, sequence, List.of(groups)));
  }

  static FriendGroup group(String name, Member... members) {
    return new FriendGroup(new GroupName(name), new LinkedHashSet<>(List.of(members)));
  }
}
