package dev.friendgroups.adapters.emulator.received;

import static java.util.stream.Collectors.joining;

import dev.friendgroups.adapters.emulator.calls.CallLog;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The calls that were received, narrowed down step by step, and what a test expects of their
 * number:
 *
 * <pre>{@code
 * chat.received("group_delete").forAccount("alice").naming("family").once();
 * }</pre>
 *
 * <p>Only the latest {@value CallLog#KEPT} calls are known.
 */
public final class ReceivedCalls {
  private static final int MOST_SHOWN = 10;

  private final Supplier<List<JournalEntry>> journal;
  private final CallQuery query;

  /**
   * The calls of this journal that are looked for.
   *
   * @param journal asked anew at each look
   * @param query what the calls have to meet
   */
  public ReceivedCalls(Supplier<List<JournalEntry>> journal, CallQuery query) {
    this.journal = journal;
    this.query = query;
  }

  private ReceivedCalls with(CallQuery narrower) {
    return new ReceivedCalls(journal, narrower);
  }

  /**
   * {@return those for this account}
   *
   * @param account the UserID, character by character
   */
  public ReceivedCalls forAccount(String account) {
    return with(
        new CallQuery(
            query.command(), account, query.accountPrefix(), query.group(), query.errorCode()));
  }

  /**
   * {@return those for accounts that begin so} Each test has a prefix, and none sees another's
   * calls.
   *
   * @param prefix of the UserID
   */
  public ReceivedCalls forAccountsStartingWith(String prefix) {
    return with(
        new CallQuery(query.command(), query.account(), prefix, query.group(), query.errorCode()));
  }

  /**
   * {@return those that named this friend group, perhaps among others}
   *
   * @param group its name, character by character
   */
  public ReceivedCalls naming(String group) {
    return with(
        new CallQuery(
            query.command(), query.account(), query.accountPrefix(), group, query.errorCode()));
  }

  /**
   * {@return those that were answered with this error code}
   *
   * @param errorCode 0 is success
   */
  public ReceivedCalls withErrorCode(long errorCode) {
    return with(
        new CallQuery(
            query.command(), query.account(), query.accountPrefix(), query.group(), errorCode));
  }

  /** {@return the calls by now, oldest first; at most the latest thousand} */
  public List<JournalEntry> entries() {
    return journal.get().stream().filter(query::matches).toList();
  }

  /**
   * Expects exactly one.
   *
   * @throws AssertionError unless there was exactly one such call; the message shows what there was
   */
  public void once() {
    times(1);
  }

  /**
   * Expects none.
   *
   * @throws AssertionError when there was such a call; the message shows it
   */
  public void never() {
    times(0);
  }

  /**
   * Expects so many.
   *
   * @param expected 0 or more
   * @throws AssertionError unless there were so many such calls; the message shows what there was
   */
  public void times(int expected) {
    List<JournalEntry> all = journal.get();
    long found = all.stream().filter(query::matches).count();
    if (found != expected) {
      throw new AssertionError(
          "expected " + expected + " " + query + ", but there were " + found + shown(all));
    }
  }

  /**
   * Expects one or more.
   *
   * @throws AssertionError when there was no such call; the message shows what there was
   */
  public void atLeastOnce() {
    List<JournalEntry> all = journal.get();
    if (all.stream().noneMatch(query::matches)) {
      throw new AssertionError(missing(all));
    }
  }

  /** {@return why nothing was found, with what comes nearest; empty when something was} */
  public String explanation() {
    List<JournalEntry> all = journal.get();
    return all.stream().anyMatch(query::matches) ? "" : missing(all);
  }

  private String missing(List<JournalEntry> all) {
    return "there were no " + query + shown(all);
  }

  private String shown(List<JournalEntry> all) {
    if (all.isEmpty()) {
      return "; nothing at all was received";
    }
    Comparator<JournalEntry> nearestFirst =
        Comparator.comparingLong(query::likeness)
            .reversed()
            .thenComparing(Comparator.comparingLong(JournalEntry::number).reversed());
    return all.stream()
            .sorted(nearestFirst)
            .limit(MOST_SHOWN)
            .map(ReceivedCalls::line)
            .collect(joining("\n  ", "; received were, nearest first:\n  ", ""))
        + (all.size() > MOST_SHOWN ? "\n  and " + (all.size() - MOST_SHOWN) + " more" : "")
        + (all.size() == CallLog.KEPT ? "; earlier ones are not known any more" : "");
  }

  private static String line(JournalEntry entry) {
    return "#"
        + entry.number()
        + " "
        + entry.command()
        + (entry.account() == null ? "" : " for " + entry.account())
        + (entry.groups().isEmpty() ? "" : ", naming " + String.join(", ", entry.groups()))
        + ": "
        + (entry.errorCode() == null ? "not answered" : ending(entry.errorCode()))
        + (entry.reason() == null ? "" : " (" + entry.reason() + ")");
  }

  private static String ending(long code) {
    return code == 0 ? "done" : "error " + code;
  }
}
