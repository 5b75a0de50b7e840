package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.application.port.in.Ending;
import dev.friendgroups.application.port.in.JobObserver;
import dev.friendgroups.application.port.in.JobReport;
import dev.friendgroups.domain.deletion.AccountOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;
import java.util.Optional;

/** Tells how a deletion goes and what it came to, for one account or for many. */
public final class JobPrinter implements JobObserver {
  private static final int FAILURES_SHOWN = 20;

  private final Console console;
  private final Progress progress;
  private final boolean json;
  private final boolean single;
  private final boolean dryRun;
  private final boolean backup;
  private Optional<JobNumber> job = Optional.empty();
  private int failures;

  /**
   * @param single whether the outcome of one account, asked for by name, is all there is to tell
   * @param dryRun whether nothing is changed
   * @param backup whether there is a way back
   */
  public JobPrinter(
      Console console,
      Progress progress,
      boolean json,
      boolean single,
      boolean dryRun,
      boolean backup) {
    this.console = console;
    this.progress = progress;
    this.json = json;
    this.single = single;
    this.dryRun = dryRun;
    this.backup = backup;
  }

  @Override
  public void started(JobNumber number) {
    job = Optional.of(number);
    console.detail("Job " + number + " is recorded.");
  }

  @Override
  public void resumed(Job resumed) {
    job = Optional.of(resumed.number());
    progress.startFrom(resumed.totals().accounts() - resumed.totals().failed());
  }

  @Override
  public void concluded(AccountOutcome outcome) {
    progress.add(outcome.calls(), callsNeeded(outcome), outcome.problem().isPresent());
    if (json) {
      progress.clear();
      console.data(Json.outcome(job, outcome));
    } else if (single || dryRun) {
      progress.clear();
      console.data(inWords(outcome));
    }
    outcome.problem().ifPresent(problem -> tell(outcome, problem));
  }

  private static int callsNeeded(AccountOutcome outcome) {
    int names = outcome.deleted().size() + outcome.remaining().size();
    return 1 + (names + GroupDeletion.MAX_NAMES - 1) / GroupDeletion.MAX_NAMES;
  }

  @Override
  public void slowedDown(Problem problem, Duration pause) {
    progress.slowedDown(problem, pause);
  }

  private String inWords(AccountOutcome outcome) {
    String line = label() + deletions(outcome);
    return backup && job.isPresent() && !outcome.deleted().isEmpty()
        ? line + ". Undo: friend-groups restore " + job.get()
        : line;
  }

  private String label() {
    return dryRun ? "dry run: " : "";
  }

  private String deletions(AccountOutcome outcome) {
    String account = TerminalText.text(outcome.account());
    String sequence = outcome.sequence() == 0 ? "" : " (sequence " + outcome.sequence() + ")";
    if (outcome.deleted().isEmpty()) {
      return outcome.absent().isEmpty()
          ? (dryRun ? "nothing would be deleted for " : nothing(outcome)) + account
          : (dryRun ? "nothing to delete for " : "Nothing to delete for ")
              + account
              + ": "
              + TerminalText.texts(outcome.absent())
              + (outcome.absent().size() == 1 ? " was" : " were")
              + " already absent"
              + sequence;
    }
    return (dryRun ? "would delete " : "Deleted ")
        + TerminalText.count(outcome.deleted().size(), "friend group")
        + " of "
        + account
        + ": "
        + TerminalText.texts(outcome.deleted())
        + sequence
        + (outcome.absent().isEmpty()
            ? ""
            : "; already absent: " + TerminalText.texts(outcome.absent()));
  }

  private static String nothing(AccountOutcome outcome) {
    return outcome.problem().map(Problems::certain).orElse(true)
        ? "Nothing was deleted for "
        : "Nothing is known to be deleted for ";
  }

  private String consequence(AccountOutcome outcome, Problem problem) {
    if (!dryRun && !Problems.certain(problem)) {
      return "Not known to be deleted: " + TerminalText.texts(outcome.remaining()) + ".";
    }
    return outcome.deleted().isEmpty()
        ? "Nothing was deleted."
        : "Not deleted: " + TerminalText.texts(outcome.remaining()) + ".";
  }

  private void tell(AccountOutcome outcome, Problem problem) {
    failures++;
    if (!single && !dryRun && failures > FAILURES_SHOWN) {
      return;
    }
    progress.clear();
    String attempted = "delete friend groups of " + TerminalText.text(outcome.account());
    String resume =
        single && job.isPresent() && !problem.remedy().concludes()
            ? "; then: friend-groups resume " + job.get()
            : "";
    console.error(
        label() + Problems.story(attempted, problem, consequence(outcome, problem)) + resume);
    if (!single && !dryRun && failures == FAILURES_SHOWN) {
      console.note("Further failures are recorded, but not shown here.");
    }
  }

  /** The end: what it came to, where the failures are, how to go on, how to undo. */
  public void finish(JobReport report, int callsPerSecond) {
    progress.clear();
    if (json) {
      if (dryRun) {
        console.data(Json.preview(report, backup, callsPerSecond));
      } else if (!single || report.totals().accounts() == 0) {
        console.data(Json.report(report));
      }
    } else if (dryRun) {
      console.data(dryRun(report, callsPerSecond));
    } else if (!single) {
      console.data(summary(report));
    }
    if (dryRun) {
      shortened(report.ending());
    } else {
      report.job().ifPresent(number -> hints(number, report));
    }
  }

  /** A dry run that did not look at everything must not seem to have. */
  private void shortened(Ending ending) {
    if (ending instanceof Ending.Interrupted) {
      console.warning("dry run: interrupted; not all accounts were looked at");
    } else if (ending instanceof Ending.Stopped stopped) {
      console.error(
          "dry run: stopped, since no account can succeed: " + Problems.why(stopped.problem()));
    } else if (ending instanceof Ending.Paused paused) {
      console.error("dry run: not all accounts were looked at: " + Problems.why(paused.problem()));
    }
  }

  private String dryRun(JobReport report, int callsPerSecond) {
    return "dry run: "
        + TerminalText.count(report.size().accounts(), "account")
        + ", "
        + TerminalText.count(report.size().groups(), "friend group")
        + " ("
        + TerminalText.count(report.size().duplicates(), "duplicate")
        + " dropped): "
        + report.totals().deleted()
        + " would be deleted, "
        + report.totals().absent()
        + " already absent, "
        + TerminalText.count(report.totals().failed(), "account")
        + " failed; "
        + Confirmation.cost(report.size(), backup, callsPerSecond)
        + "; nothing was changed";
  }

  private String summary(JobReport report) {
    JobTotals totals = report.totals();
    return "Job "
        + job.map(JobNumber::toString).orElse("")
        + ": deleted "
        + TerminalText.count(totals.deleted(), "friend group")
        + " of "
        + TerminalText.count(report.size().accounts(), "account")
        + "; "
        + totals.absent()
        + " already absent; "
        + TerminalText.count(totals.failed(), "account")
        + " failed"
        + (toGo(report) == 0 ? "" : "; " + TerminalText.count(toGo(report), "account") + " to go")
        + (backup && totals.deleted() > 0 ? ". Undo: friend-groups restore " + job.get() : "");
  }

  private static long toGo(JobReport report) {
    return report.size().accounts() - report.totals().accounts();
  }

  private void hints(JobNumber number, JobReport report) {
    Ending ending = report.ending();
    String resume = "friend-groups resume " + number;
    if (ending instanceof Ending.Interrupted) {
      console.warning("interrupted; nothing is lost. Go on: " + resume);
    } else if (ending instanceof Ending.Stopped stopped && (!single || failures == 0)) {
      console.error(
          "stopped, since no account can succeed: "
              + Problems.why(stopped.problem())
              + "; then: "
              + resume);
    } else if (ending instanceof Ending.Paused paused && (!single || failures == 0)) {
      console.error(
          "paused: "
              + Problems.happened(paused.problem())
              + ". Nothing is lost. Go on later: "
              + resume);
    } else if (!single && report.totals().failed() > 0) {
      console.note("Failures: friend-groups history " + number + " --failed");
      if (report.remedies().stream().anyMatch(remedy -> !remedy.concludes())) {
        console.note("Try them again: " + resume);
      }
    }
  }
}
