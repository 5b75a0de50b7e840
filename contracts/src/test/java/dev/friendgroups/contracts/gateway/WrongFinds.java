package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.Member;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Gateways that find something else than there is. */
final class WrongFinds {
  private WrongFinds() {}

  static List<Wrong<FriendGroupGateway>> all() {
    return List.of(
        wrong(
            "finds only the first two members",
            "a_group_of_thousands_of_members_is_found_whole",
            MadeGateway.found(found -> eachGroup(found, group -> firstMembers(group, 2)))),
        wrong(
            "finds only the first hundred members",
            "a_group_of_thousands_of_members_is_found_whole",
            MadeGateway.found(found -> eachGroup(found, group -> firstMembers(group, 100)))),
        wrong(
            "finds only 32 groups",
            "more_groups_than_an_account_may_create_are_all_found",
            MadeGateway.found(found -> with(found, found.groups().stream().limit(32).toList()))),
        wrong(
            "finds no empty groups",
            "finding_returns_all_groups_with_their_members_in_order",
            MadeGateway.found(
                found ->
                    with(
                        found,
                        found.groups().stream().filter(g -> !g.members().isEmpty()).toList()))),
        wrong(
            "finds the groups in alphabetical order",
            "finding_returns_all_groups_with_their_members_in_order",
            MadeGateway.found(
                found ->
                    with(
                        found,
                        found.groups().stream()
                            .sorted(Comparator.comparing(FriendGroup::name))
                            .toList()))),
        wrong(
            "folds the case of members",
            "members_that_look_alike_are_found_each_by_itself",
            MadeGateway.found(found -> eachGroup(found, WrongFinds::inLowerCase))),
        wrong(
            "counts the versions of an account by itself",
            "what_is_found_is_named_by_its_account_and_has_the_sequence_of_chat_or_none",
            MadeGateway.found(found -> new FriendGroups(found.account(), 99, found.groups()))),
        wrong(
            "remembers what it found once",
            "finding_again_shows_what_was_changed_since",
            right -> {
              Map<Account, Answer<FriendGroups>> known = new ConcurrentHashMap<>();
              return MadeGateway.finding(
                      (gateway, account, attempt) ->
                          known.computeIfAbsent(account, unknown -> gateway.find(unknown, attempt)))
                  .apply(right);
            }),
        wrong(
            "mixes up what several threads look for",
            "each_of_many_threads_finds_the_account_it_asks_for",
            right -> {
              MixedUp<Account> lookedFor = new MixedUp<>();
              return MadeGateway.finding(
                      (gateway, account, attempt) ->
                          gateway.find(lookedFor.putAndGet(account), attempt))
                  .apply(right);
            }),
        wrong(
            "finds an unknown account to have no groups",
            "an_unknown_account_is_refused_with_30003_by_every_call",
            MadeGateway.finding(
                (right, account, attempt) -> {
                  Answer<FriendGroups> answer = right.find(account, attempt);
                  return answer instanceof Answer.Refused
                      ? new Answer.Done<>(FriendGroups.none(account))
                      : answer;
                })));
  }

  private static Wrong<FriendGroupGateway> wrong(
      String what, String caughtBy, Function<FriendGroupGateway, FriendGroupGateway> made) {
    return new Wrong<>(what, caughtBy, made);
  }

  private static FriendGroups with(FriendGroups found, List<FriendGroup> groups) {
    return new FriendGroups(found.account(), found.sequence(), groups);
  }

  private static FriendGroups eachGroup(FriendGroups found, UnaryOperator<FriendGroup> changed) {
    return with(found, found.groups().stream().map(changed).toList());
  }

  private static FriendGroup firstMembers(FriendGroup group, int most) {
    return new FriendGroup(
        group.name(), new LinkedHashSet<>(group.members().stream().limit(most).toList()));
  }

  private static FriendGroup inLowerCase(FriendGroup group) {
    return new FriendGroup(
        group.name(),
        new LinkedHashSet<>(
            group.members().stream()
                .map(member -> new Member(member.id().toLowerCase(Locale.ROOT)))
                .toList()));
  }
}
