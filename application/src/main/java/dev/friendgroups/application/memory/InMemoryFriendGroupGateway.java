package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.FriendGroups.Change;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A Chat in memory, for tests: it does what it is asked, unless something is to come between. */
public final class InMemoryFriendGroupGateway implements FriendGroupGateway {
  /** What comes between a call and Chat. */
  public sealed interface Interference {
    /**
     * Chat refuses, and does nothing.
     *
     * @param code the error code, not 0
     */
    record Refusal(long code) implements Interference {}

    /** Chat does it, but the answer is lost. */
    record LostAnswer() implements Interference {}

    /**
     * Chat does it, but something on the way answers in its place.
     *
     * @param remedy what that answer asks for
     */
    record ForeignAnswer(Remedy remedy) implements Interference {}

    /** Chat does nothing, and nobody learns that. */
    record LostRequest() implements Interference {}

    /** Chat cannot be reached, so that it certainly does nothing. */
    record Unreachable() implements Interference {}

    /**
     * Chat does it, but something else happens just before.
     *
     * @param event run by the thread that calls
     */
    record Meanwhile(Runnable event) implements Interference {}
  }

  /** What is said of a call whose request or answer was lost. */
  public static final Breakdown NO_ANSWER = new Breakdown("no answer", Remedy.TRY_AGAIN, false);

  /** What is said of a call that certainly did not reach Chat. */
  public static final Breakdown NO_CONNECTION =
      new Breakdown("no connection", Remedy.TRY_AGAIN, true);

  private static final Breakdown NO_TIME =
      new Breakdown("no time left to call Chat", Remedy.TRY_AGAIN, true);

  private final Map<Account, Contacts> contacts = new LinkedHashMap<>();
  private final Deque<Interference> ahead = new ArrayDeque<>();
  private final Deque<Interference> aheadOfDeletions = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();
  private AbsentGroup absentGroup = AbsentGroup.IGNORED;

  /** A Chat without accounts, where nothing comes between. */
  public InMemoryFriendGroupGateway() {}

  /**
   * Imports an account, or replaces it.
   *
   * @param imported all of the account: its friends and its groups
   */
  public synchronized void put(Contacts imported) {
    contacts.put(imported.account(), imported);
  }

  /**
   * {@return the account's friend groups as they are; none at sequence 0 when it was not imported}
   *
   * @param account imported or not
   */
  public synchronized FriendGroups groups(Account account) {
    Contacts known = contacts.get(account);
    return known == null ? FriendGroups.none(account) : known.groups();
  }

  /** {@return all calls so far, one line each: command, account, names; a copy} */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /**
   * What to do with names that are not there.
   *
   * @param answer holds for every deletion from now on; at first they are ignored
   */
  public synchronized void answerAbsentGroups(AbsentGroup answer) {
    absentGroup = answer;
  }

  /**
   * Lets something come between the next call, or the next after those already interfered with.
   *
   * @param interference comes between once
   */
  public synchronized void interfere(Interference interference) {
    ahead.add(interference);
  }

  /**
   * As {@link #interfere}, but waits for a deletion.
   *
   * @param interference comes between once, and calls that do not delete pass it by
   */
  public synchronized void interfereWithDeletion(Interference interference) {
    aheadOfDeletions.add(interference);
  }

  @Override
  public Answer<FriendGroups> find(Account account, Attempt attempt) {
    return call(
        "find " + account,
        attempt,
        ahead,
        () -> withContacts(account, known -> new Answer.Done<>(known.groups())));
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
    return call(
        "create " + creation.account() + " " + creation.names() + " " + creation.members(),
        attempt,
        ahead,
        () ->
            withContacts(
                creation.account(),
                known ->
                    keep(
                        known,
                        known.groups().create(creation, known.friends()::contains),
                        applied ->
                            new CreatedGroups(applied.groups().sequence(), applied.rejected()))));
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
    return call(
        "delete " + deletion.account() + " " + deletion.names(),
        attempt,
        aheadOfDeletions.isEmpty() ? ahead : aheadOfDeletions,
        () ->
            withContacts(
                deletion.account(),
                known ->
                    keep(
                        known,
                        known.groups().delete(deletion, absentGroup),
                        applied -> applied.groups().sequence())));
  }

  private synchronized <T> Answer<T> call(
      String line, Attempt attempt, Deque<Interference> script, Supplier<Answer<T>> chat) {
    if (attempt.remaining().isZero()) {
      return new Answer.Broken<>(NO_TIME);
    }
    calls.add(line);
    Interference interference = script.poll();
    if (interference instanceof Interference.Unreachable) {
      return new Answer.Broken<>(NO_CONNECTION);
    }
    attempt.sending();
    attempt.sent();
    Answer<T> answer = answer(interference, chat);
    if (!answer.equals(new Answer.Broken<T>(NO_ANSWER))) {
      attempt.answered();
    }
    return answer;
  }

  private static <T> Answer<T> answer(
      @Nullable Interference interference, Supplier<Answer<T>> chat) {
    if (interference instanceof Interference.Refusal scripted) {
      return new Answer.Refused<>(new Refusal(new ErrorCode(scripted.code()), "scripted", ""));
    }
    if (interference instanceof Interference.LostRequest) {
      return new Answer.Broken<>(NO_ANSWER);
    }
    if (interference instanceof Interference.Meanwhile meanwhile) {
      meanwhile.event().run();
    }
    Answer<T> answer = chat.get();
    if (interference instanceof Interference.LostAnswer) {
      return new Answer.Broken<>(NO_ANSWER);
    }
    if (interference instanceof Interference.ForeignAnswer foreign) {
      return new Answer.Broken<>(new Breakdown("this is not Chat", foreign.remedy(), false));
    }
    return answer;
  }

  private <T> Answer<T> withContacts(Account account, Function<Contacts, Answer<T>> then) {
    Contacts known = contacts.get(account);
    return known == null
        ? new Answer.Refused<>(new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "not imported", ""))
        : then.apply(known);
  }

  private <T> Answer<T> keep(Contacts known, Change change, Function<Change.Applied, T> answer) {
    if (change instanceof Change.Refused refused) {
      return new Answer.Refused<>(refused.refusal());
    }
    Change.Applied applied = (Change.Applied) change;
    put(known.with(applied.groups()));
    return new Answer.Done<>(answer.apply(applied));
  }
}
