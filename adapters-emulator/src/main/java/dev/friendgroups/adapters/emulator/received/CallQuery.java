package dev.friendgroups.adapters.emulator.received;

import static java.util.stream.Collectors.joining;

import dev.friendgroups.adapters.emulator.calls.Command;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are looked for: those that meet all that is not null.
 *
 * @param command like {@code group_delete}
 * @param account whom the call concerned
 * @param accountPrefix what the account begins with
 * @param group a friend group that the call named, perhaps among others
 * @param errorCode what the call was answered with; 0 is success
 */
public record CallQuery(
    @Nullable String command,
    @Nullable String account,
    @Nullable String accountPrefix,
    @Nullable String group,
    @Nullable Long errorCode) {
  private record Criterion(String words, Predicate<JournalEntry> met) {}

  /**
   * Takes what calls have to meet.
   *
   * @param command null for any
   * @param account null for any
   * @param accountPrefix null for any
   * @param group null for any
   * @param errorCode null for any, unanswered calls included
   * @throws IllegalArgumentException when there is no such command
   */
  public CallQuery {
    if (command != null
        && Arrays.stream(Command.values()).map(Command::label).noneMatch(command::equals)) {
      throw new IllegalArgumentException(
          "there is no command '"
              + command
              + "'; there are "
              + Arrays.stream(Command.values()).map(Command::label).collect(joining(", ")));
    }
  }

  private List<Criterion> criteria() {
    List<Criterion> criteria = new ArrayList<>();
    if (command != null) {
      criteria.add(new Criterion("of " + command, entry -> entry.command().equals(command)));
    }
    if (account != null) {
      criteria.add(
          new Criterion("for account " + account, entry -> account.equals(entry.account())));
    }
    if (accountPrefix != null) {
      criteria.add(
          new Criterion(
              "for accounts that begin with " + accountPrefix,
              entry -> Objects.requireNonNullElse(entry.account(), "").startsWith(accountPrefix)));
    }
    if (group != null) {
      criteria.add(new Criterion("naming " + group, entry -> entry.groups().contains(group)));
    }
    if (errorCode != null) {
      criteria.add(
          new Criterion(
              errorCode == 0 ? "with success" : "with error code " + errorCode,
              entry -> errorCode.equals(entry.errorCode())));
    }
    return criteria;
  }

  /** Whether it is one of the calls looked for. */
  boolean matches(JournalEntry entry) {
    return criteria().stream().allMatch(criterion -> criterion.met.test(entry));
  }

  /** How much of what is asked for a call meets; the more, the more likely it is the one meant. */
  long likeness(JournalEntry entry) {
    return criteria().stream().filter(criterion -> criterion.met.test(entry)).count();
  }

  /** Which calls, in words: {@code calls of group_delete for account alice}. */
  @Override
  public String toString() {
    return criteria().stream().map(Criterion::words).collect(joining(" ", "calls ", "")).strip();
  }
}
