package dev.friendgroups.adapters.cli.output;

import static java.util.stream.Collectors.joining;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.GroupName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is asked before anything is deleted. */
public final class Confirmation {
  /** How many accounts, and names of each, are shown where there are many. */
  public static final int FEW = 3;

  private static final int MANY = 10;

  private Confirmation() {}

  /**
   * Something to be answered by yes or no.
   *
   * @param about lines that say what it is about
   * @param text the question
   */
  public record Question(List<String> about, String text) {
    /**
     * Copies what it is about.
     *
     * @param about fit for a terminal, possibly none
     * @param text without the choices, which whoever asks adds
     */
    public Question {
      about = List.copyOf(about);
    }
  }

  /**
   * Whether to go on.
   *
   * @param size all of what is planned
   * @param accounts what is planned, at least the first few
   * @param chat which Chat, in words
   * @param backup whether there will be a way back
   * @param callsPerSecond the quota
   * @param read whether accounts were read for it, with calls that are not counted
   * @return what to show and to ask, fit for a terminal
   */
  public static Question question(
      PlanSize size,
      List<AccountPlan> accounts,
      String chat,
      boolean backup,
      int callsPerSecond,
      boolean read) {
    String safety =
        backup
            ? "What is deleted is saved first."
            : "Nothing is saved first: what is deleted is gone for good.";
    String calls = TerminalText.count(size.calls(backup), read ? "more API call" : "API call");
    String cost = calls + time(size, callsPerSecond) + dropped(size) + ". " + safety;
    String where = TerminalText.text(chat);
    if (size.accounts() == 1 && !accounts.isEmpty()) {
      return new Question(List.of(cost), ofOne(accounts.get(0), size, where));
    }
    List<String> listed = new ArrayList<>();
    listed.add("To be deleted:");
    accounts.stream()
        .limit(FEW)
        .map(plan -> "  " + TerminalText.name(plan.account()) + ": " + first(plan.names(), FEW))
        .forEach(listed::add);
    if (size.accounts() > FEW) {
      listed.add("  and of " + TerminalText.count(size.accounts() - FEW, "more account"));
    }
    listed.add(cost);
    return new Question(
        listed,
        "Delete "
            + TerminalText.count(size.groups(), "friend group")
            + " of "
            + TerminalText.count(size.accounts(), "account")
            + " of "
            + where
            + "?");
  }

  private static String ofOne(AccountPlan only, PlanSize size, String where) {
    return "Delete "
        + TerminalText.count(size.groups(), "friend group")
        + " of "
        + TerminalText.name(only.account())
        + " of "
        + where
        + ": "
        + first(only.names(), MANY)
        + "?";
  }

  private static String first(List<GroupName> names, int shown) {
    return names.size() <= shown
        ? TerminalText.texts(names)
        : TerminalText.texts(names.subList(0, shown))
            + " and "
            + TerminalText.number(names.size() - shown)
            + " more";
  }

  private static String dropped(PlanSize size) {
    return size.duplicates() == 0
        ? ""
        : "; " + TerminalText.count(size.duplicates(), "duplicate") + " dropped";
  }

  /**
   * {@return the question whether to erase a job with all that it keeps}
   *
   * @param job the one to be erased
   */
  public static String forgetting(Job job) {
    return "Forget job "
        + job.number()
        + " of "
        + TerminalText.text(job.chat())
        + " ("
        + Labels.of(job.state())
        + ")"
        + lost(job)
        + "?";
  }

  /**
   * {@return whether to erase several jobs with all that they keep}
   *
   * @param jobs at least one
   */
  public static String forgetting(List<Job> jobs) {
    long undo = jobs.stream().filter(Job::backup).mapToLong(job -> job.totals().deleted()).sum();
    long unfinished = jobs.stream().filter(job -> job.state() == Job.State.UNFINISHED).count();
    return "Forget "
        + TerminalText.count(jobs.size(), "job")
        + (unfinished == 0 ? "" : " (" + TerminalText.number(unfinished) + " unfinished)")
        + (undo == 0
            ? ""
            : ": "
                + TerminalText.count(undo, "friend group")
                + " that they deleted can no longer be restored")
        + "?";
  }

  /** What can no longer be done once a job is erased. */
  static String lost(Job job) {
    long open = job.size().accounts() - job.totals().accounts() + job.totals().failed();
    String undo =
        job.backup() && job.totals().deleted() > 0
            ? TerminalText.count(job.totals().deleted(), "friend group")
                + " that it deleted can no longer be restored"
            : "";
    String resume =
        job.state() == Job.State.UNFINISHED && open > 0
            ? TerminalText.count(open, "account") + " can no longer be resumed"
            : "";
    String both = Stream.of(undo, resume).filter(what -> !what.isEmpty()).collect(joining(", "));
    return both.isEmpty() ? "" : ": " + both;
  }

  /** API calls and the time they take at the quota, which each API has of its own. */
  static String cost(PlanSize size, boolean backup, int callsPerSecond) {
    return TerminalText.count(size.calls(backup), "API call") + time(size, callsPerSecond);
  }

  private static String time(PlanSize size, int callsPerSecond) {
    return ", at least "
        + TerminalText.duration(size.timeAt(callsPerSecond))
        + " at "
        + TerminalText.rate(callsPerSecond)
        + " to each API";
  }
}
