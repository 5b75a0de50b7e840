package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.in.Attempt;
import dev.friendgroups.application.port.out.FakeClock;
import dev.friendgroups.application.port.out.InMemoryFriendGroupGateway;
import dev.friendgroups.application.port.out.InMemoryFriendGroupGateway.Interference.Unreachable;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupListingTest {
  private static final Account ALICE = new Account("alice");
  private static final FriendGroups GROUPS =
      new FriendGroups(
          ALICE, 7, List.of(new FriendGroup(new GroupName("family"), Set.of(new Member("bob")))));

  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final GroupListing listing =
      new GroupListing(
          chat, new FakeClock(), new JobSettings("app 1", Duration.ofSeconds(30), 3, 1));

  @Test
  void an_accounts_groups_are_shown_with_members_and_sequence() {
    chat.put(new Contacts(Set.of(), GROUPS));

    assertThat(listing.list(ALICE)).isEqualTo(new Attempt.Done<>(GROUPS));
  }

  @Test
  void a_refusal_is_handed_back() {
    assertThat(listing.list(ALICE))
        .isEqualTo(
            new Attempt.Failed<>(new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "not imported", "")));
  }

  @Test
  void a_broken_call_is_handed_back_too() {
    chat.put(new Contacts(Set.of(), GROUPS));
    chat.interfere(new Unreachable());

    assertThat(listing.list(ALICE))
        .isEqualTo(new Attempt.Failed<>(new Breakdown("no answer", Remedy.TRY_AGAIN)));
  }
}
