package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference.Unreachable;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupListingTest {
  private static final Account ALICE = new Account("alice");
  private static final FriendGroups GROUPS =
      new FriendGroups(
          ALICE, 7, List.of(new FriendGroup(new GroupName("family"), Set.of(new Member("bob")))));

  private static final CallLimits LIMITS = UnpacedGateway.limits(Duration.ofSeconds(30), 1);

  private final NotedShares shares = new NotedShares();
  private final FakeClock clock = new FakeClock();
  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final GroupListing listing =
      new GroupListing(UnpacedGateway.of(chat, clock, LIMITS), clock, LIMITS);

  @Test
  void an_accounts_groups_are_shown_with_members_and_sequence() {
    chat.put(new Contacts(Set.of(), GROUPS));

    assertThat(listing.list(ALICE)).isEqualTo(new Answer.Done<>(GROUPS));
  }

  @Test
  void a_refusal_is_handed_back() {
    assertThat(listing.list(ALICE))
        .isEqualTo(
            new Answer.Refused<>(new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "not imported", "")));
  }

  @Test
  void a_broken_call_is_repeated() {
    chat.put(new Contacts(Set.of(), GROUPS));
    chat.interfere(new Unreachable());

    assertThat(listing.list(ALICE)).isEqualTo(new Answer.Done<>(GROUPS));
    assertThat(chat.calls()).containsExactly("find alice", "find alice");
  }

  @Test
  void a_call_that_stays_broken_is_handed_back_too() {
    chat.put(new Contacts(Set.of(), GROUPS));
    chat.interfere(new Unreachable());
    chat.interfere(new Unreachable());

    assertThat(listing.list(ALICE))
        .isEqualTo(new Answer.Broken<>(InMemoryFriendGroupGateway.NO_CONNECTION));
  }

  @Test
  void many_accounts_are_listed_with_a_jobs_part_of_the_quota() {
    List<Need> during = new ArrayList<>();

    sharing().many(1_000, () -> during.addAll(shares.needs));

    assertThat(during).containsExactly(Need.JOB);
    assertThat(shares.needs).containsExactly(Need.JOB, Need.FEW_CALLS);
  }

  @Test
  void a_few_accounts_are_listed_at_once_whoever_else_is_calling() {
    sharing().many(3, () -> assertThat(listing.list(ALICE)).isNotNull());

    assertThat(shares.needs).isEmpty();
  }

  @Test
  void a_listing_that_fails_gives_back_its_part_too() {
    IllegalStateException failure = new IllegalStateException("nobody reads it any more");

    assertThatThrownBy(
            () ->
                sharing()
                    .many(
                        1_000,
                        () -> {
                          throw failure;
                        }))
        .isSameAs(failure);

    assertThat(shares.needs).containsExactly(Need.JOB, Need.FEW_CALLS);
  }

  /** One of those who share a quota. */
  private GroupListing sharing() {
    RetryingGateway gateway =
        new RetryingGateway(chat, LIMITS, clock, () -> 0, shares, CallObserver.NONE);
    gateway.find(ALICE, Operation.within(Duration.ofSeconds(30), clock));
    return new GroupListing(gateway, clock, LIMITS);
  }
}
