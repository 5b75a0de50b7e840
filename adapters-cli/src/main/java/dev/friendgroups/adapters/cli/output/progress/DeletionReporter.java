package dev.friendgroups.adapters.cli.output.progress;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.DeletionPrinter;
import dev.friendgroups.adapters.cli.output.DeletionRun;
import dev.friendgroups.adapters.cli.output.FailureCounts;
import dev.friendgroups.adapters.cli.output.Labels;
import dev.friendgroups.adapters.cli.output.Problems;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows a deletion: has its data printed, and tells of progress, failures and how to go on. */
public final class DeletionReporter implements RunObserver<DeletionOutcome>, StopListener {
  private static final int FAILURES_SHOWN = 20;

  private final Console console;
  private final Progress progress;
  private final DeletionRun run;
  private final DeletionPrinter printer;
  private final FailureCounts counts;
  private final AccountsInFlight inFlight;
  private volatile Optional<JobNumber> job = Optional.empty();
  private int failures;
  private Runnable unread = () -> {};
  private Consumer<Job> whenResumed = job -> {};

  /**
   * Follows a deletion that has not begun yet.
   *
   * @param console is told of failures and of how to go on
   * @param progress shown until the end, which closes it
   * @param run which deletion it is
   * @param printer gets the data
   * @param failedBefore the accounts that failed for good in earlier runs
   * @param inFlight none yet; told of calls by whoever makes them
   */
  public DeletionReporter(
      Console console,
      Progress progress,
      DeletionRun run,
      DeletionPrinter printer,
      FailureCounts failedBefore,
      AccountsInFlight inFlight) {
    this.console = console;
    this.progress = progress;
    this.run = run;
    this.printer = printer;
    this.counts = failedBefore;
    this.inFlight = inFlight;
  }

  /**
   * Has something done when nobody reads any more what a dry run is for.
   *
   * @param action called once at most, by any thread
   */
  public void whenUnread(Runnable action) {
    unread = action;
  }

  /**
   * Calls this when a job is this process's own to go on with.
   *
   * @param action called once at most, by any thread
   */
  public void whenResumed(Consumer<Job> action) {
    whenResumed = action;
  }

  @Override
  public void started(JobNumber number) {
    job = Optional.of(number);
    console.detail("Job " + number + " is recorded.");
  }

  @Override
  public void resumed(Job resumed) {
    job = Optional.of(resumed.number());
    whenResumed.accept(resumed);
  }

  @Override
  public void untouched(Account account) {
    inFlight.ended(account);
  }

  @Override
  public void concluded(DeletionOutcome outcome) {
    inFlight.ended(outcome.account());
    progress.add(outcome);
    counts.add(outcome);
    printer.concluded(job, outcome);
    if (run.dryRun() && console.readerHasLeft()) {
      unread.run();
    }
    outcome.problem().ifPresent(problem -> tell(outcome, problem));
  }

  @Override
  public void paced(QuotaUse quota) {
    progress.paced(quota);
  }

  @Override
  public void slowedDown(Problem problem, Duration pause) {
    progress.slowedDown(problem, pause);
  }

  @Override
  public void finishing() {
    progress.finishing(inFlight::count);
    console.reply(inFlight.finishing());
  }

  @Override
  public void endingNow() {
    console.warning(
        job.map(number -> inFlight.endingNow(run.hints().command("resume", number)))
            .orElse("dry run: stopped now; not all accounts were looked at"));
  }

  private void tell(DeletionOutcome outcome, Problem problem) {
    boolean tellsDoubt = !outcome.doubtful().isEmpty();
    if (!run.single() && problem.remedy().concernsCaller() && !tellsDoubt) {
      // It stops the job, whose end tells it once.
      return;
    }
    failures++;
    boolean all = run.single() || run.dryRun();
    if (!all && failures > FAILURES_SHOWN) {
      return;
    }
    String attempted = "delete friend groups of " + TerminalText.name(outcome.account());
    String story = Problems.story(attempted, problem, consequence(outcome));
    console.error((run.dryRun() ? Labels.DRY_RUN : "") + story + remedy(problem));
    if (!all && failures == FAILURES_SHOWN) {
      console.note("Further failures are recorded, but not shown here.");
    }
  }

  private static String consequence(DeletionOutcome outcome) {
    if (outcome.deleted().isEmpty() && outcome.doubtful().isEmpty()) {
      return "Nothing was deleted.";
    }
    return listed("Not known to be deleted: ", outcome.doubtful())
        + (outcome.doubtful().isEmpty() || outcome.remaining().isEmpty() ? "" : " ")
        + listed("Not deleted: ", outcome.remaining());
  }

  private static String listed(String what, List<GroupName> names) {
    return names.isEmpty() ? "" : what + TerminalText.texts(names) + ".";
  }

  private String remedy(Problem problem) {
    return run.single() && job.isPresent() && !problem.remedy().concludes()
        ? "; then: " + run.hints().command("resume", job.get())
        : "";
  }

  /**
   * Tells the end: what it came to, where the failures are, how to go on.
   *
   * @param report what the run came to
   */
  public void finish(JobReport report) {
    progress.close();
    printer.finished(report, counts);
    if (run.dryRun() && !console.readerHasLeft()) {
      shortened(report.ending());
    } else if (!run.dryRun()) {
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
    } else if (ending instanceof Ending.Unrecorded unrecorded) {
      console.error(
          "dry run: not all accounts were looked at: " + Problems.happened(unrecorded.problem()));
    }
  }

  private static String unrecorded(Ending.Unrecorded ending, JobTotals thisRun) {
    return "paused before the next deletion: "
        + Problems.happened(ending.problem())
        + ". "
        + (thisRun.deleted() == 0 && thisRun.remaining() == 0
            ? "This run deleted nothing"
            : "Not all that this run deleted may be recorded: the ledger has it in doubt"
                + " until the job goes on and looks");
  }

  private void hints(JobNumber number, JobReport report) {
    Ending ending = report.ending();
    boolean toldAlready = run.single() && failures > 0;
    String resume = run.hints().command("resume", number);
    if (ending instanceof Ending.Unrecorded unrecorded) {
      console.error(unrecorded(unrecorded, report.totals()) + ". Once this is mended: " + resume);
    } else if (ending instanceof Ending.TakenOver lost) {
      console.error(
          "paused: "
              + Problems.happened(lost.problem())
              + ". Who has it looks at what this run did, and does the rest. To wait for them and"
              + " see: "
              + run.hints().command("resume", number, "--wait"));
    } else if (ending instanceof Ending.Interrupted) {
      console.warning("interrupted; nothing is lost. Go on: " + resume);
    } else if (ending instanceof Ending.Stopped stopped && !toldAlready) {
      console.error(
          "stopped, since no account can succeed: "
              + Problems.why(stopped.problem())
              + "; then: "
              + resume);
    } else if (ending instanceof Ending.Paused paused && !toldAlready) {
      console.error(
          "paused: "
              + Problems.happened(paused.problem())
              + ". Nothing is lost. Go on later: "
              + resume);
    } else if (!run.single() && report.totals().failed() > 0) {
      console.note("Failures: " + run.hints().command("history", number, "--failed"));
      if (report.remedies().stream().anyMatch(remedy -> !remedy.concludes())) {
        console.note("Try them again: " + resume);
      }
    }
  }
}
