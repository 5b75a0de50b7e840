package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import java.text.Normalizer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Gateways that delete something else than they are asked to. */
final class WrongDeletions {
  private WrongDeletions() {}

  static List<Wrong<FriendGroupGateway>> all() {
    String alike = "of_groups_that_look_alike_the_one_named_is_deleted";
    return List.of(
        wrong("folds the case of names", alike, names(n -> n.toLowerCase(Locale.ROOT))),
        wrong("trims names", alike, names(String::strip)),
        wrong("normalises names", alike, names(n -> Normalizer.normalize(n, Normalizer.Form.NFC))),
        wrong(
            "folds wide letters", alike, names(n -> Normalizer.normalize(n, Normalizer.Form.NFKD))),
        wrong(
            "deletes what begins with a name", alike, MadeGateway.deleting(WrongDeletions::prefix)),
        wrong(
            "cuts names at thirty characters",
            "a_name_that_is_longer_than_today_allows_is_found_and_deleted",
            names(name -> name.substring(0, Math.min(30, name.length())))),
        wrong(
            "folds the case of accounts",
            "of_accounts_that_look_alike_the_one_named_loses_its_group",
            accounts(id -> id.toLowerCase(Locale.ROOT))),
        wrong(
            "trims accounts",
            "of_accounts_that_look_alike_the_one_named_loses_its_group",
            accounts(String::strip)),
        wrong(
            "deletes the first name only",
            "deleting_removes_the_groups_named_and_nothing_else",
            MadeGateway.asked(
                deletion -> new GroupDeletion(deletion.account(), deletion.names().subList(0, 1)))),
        wrong(
            "deletes all groups of the account",
            "deleting_removes_the_groups_named_and_nothing_else",
            MadeGateway.deleting(
                (right, deletion, attempt) -> deleteThose(right, deletion, attempt, name -> true))),
        wrong(
            "deletes in alphabetical order",
            "a_deletion_reaches_chat_once_and_as_it_was_asked_for",
            MadeGateway.asked(
                deletion ->
                    new GroupDeletion(
                        deletion.account(), deletion.names().stream().sorted().toList()))),
        wrong(
            "mixes up what several threads delete",
            "each_of_many_threads_deletes_what_it_asks_for",
            right -> {
              MixedUp<GroupDeletion> asked = new MixedUp<>();
              return MadeGateway.asked(asked::putAndGet).apply(right);
            }));
  }

  private static Wrong<FriendGroupGateway> wrong(
      String what, String caughtBy, Function<FriendGroupGateway, FriendGroupGateway> made) {
    return new Wrong<>(what, caughtBy, made);
  }

  private static Function<FriendGroupGateway, FriendGroupGateway> names(
      UnaryOperator<String> changed) {
    return MadeGateway.asked(
        deletion ->
            new GroupDeletion(
                deletion.account(),
                deletion.names().stream()
                    .map(name -> new GroupName(changed.apply(name.text())))
                    .toList()));
  }

  private static Function<FriendGroupGateway, FriendGroupGateway> accounts(
      UnaryOperator<String> changed) {
    return MadeGateway.finding(
        (right, account, attempt) ->
            Answers.map(
                right.find(new Account(changed.apply(account.id())), attempt),
                found -> new FriendGroups(account, found.sequence(), found.groups())));
  }

  private static Answer<Long> prefix(
      FriendGroupGateway right, GroupDeletion deletion, Attempt attempt) {
    return deleteThose(
        right,
        deletion,
        attempt,
        name -> deletion.names().stream().anyMatch(asked -> name.text().startsWith(asked.text())));
  }

  private static Answer<Long> deleteThose(
      FriendGroupGateway right,
      GroupDeletion deletion,
      Attempt attempt,
      Predicate<GroupName> which) {
    Set<GroupName> names = new LinkedHashSet<>(deletion.names());
    if (right.find(deletion.account(), RecordingAttempt.within(Duration.ofSeconds(9)))
        instanceof Answer.Done<FriendGroups> done) {
      done.value().names().stream().filter(which).forEach(names::add);
    }
    return right.delete(
        new GroupDeletion(deletion.account(), names.stream().limit(32).toList()), attempt);
  }
}
