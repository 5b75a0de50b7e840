package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.group.GroupCreation;
import java.util.List;
import java.util.function.Function;

/** Gateways that create something else than they are asked to. */
final class WrongCreations {
  private WrongCreations() {}

  static List<Wrong<FriendGroupGateway>> all() {
    return List.of(
        wrong(
            "creates groups that nobody joins",
            "creating_makes_groups_that_the_members_join",
            MadeGateway.creating(
                (right, creation, attempt) ->
                    right.create(
                        new GroupCreation(creation.account(), creation.names(), List.of()),
                        attempt))),
        wrong(
            "lets the first hundred members join",
            "as_many_members_as_a_creation_takes_all_join",
            MadeGateway.creating(
                (right, creation, attempt) ->
                    right.create(
                        new GroupCreation(
                            creation.account(),
                            creation.names(),
                            creation.members().stream().limit(100).toList()),
                        attempt))),
        wrong(
            "does not name the members that are no friends",
            "creating_names_the_members_that_are_no_friends_and_takes_the_others",
            MadeGateway.creating(
                (right, creation, attempt) ->
                    Answers.map(
                        right.create(creation, attempt),
                        created -> new CreatedGroups(created.sequence(), List.of())))),
        wrong(
            "names ten members that are no friends",
            "every_member_that_is_no_friend_is_named",
            MadeGateway.creating(
                (right, creation, attempt) ->
                    Answers.map(
                        right.create(creation, attempt),
                        created ->
                            new CreatedGroups(
                                created.sequence(),
                                created.rejected().stream().limit(10).toList())))),
        wrong(
            "creates twice",
            "a_creation_reaches_chat_once_and_as_it_was_asked_for",
            MadeGateway.creating(
                (right, creation, attempt) -> {
                  right.create(creation, attempt);
                  return right.create(creation, attempt);
                })));
  }

  private static Wrong<FriendGroupGateway> wrong(
      String what, String caughtBy, Function<FriendGroupGateway, FriendGroupGateway> made) {
    return new Wrong<>(what, caughtBy, made);
  }
}
