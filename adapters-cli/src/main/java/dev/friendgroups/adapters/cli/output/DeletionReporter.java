package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.application.port.in.Ending;
import dev.friendgroups.application.port.in.JobReport;
import dev.friendgroups.application.port.in.RunObserver;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Follows a deletion: has its data printed, and tells of progress, failures and how to go on. */
public final class DeletionReporter implements RunObserver<DeletionOutcome> {
  private static final int FAILURES_SHOWN = 20;

  private final Console console;
  private final Progress progress;
  private final DeletionRun run;
  private final DeletionPrinter printer;
  private Optional<JobNumber> job = Optional.empty();
  private int failures;

  public DeletionReporter(
      Console console, Progress progress, DeletionRun run, DeletionPrinter printer) {
    this.console = console;
    this.progress = progress;
    this.run = run;
    this.printer = printer;
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
  public void concluded(DeletionOutcome outcome) {
    progress.add(outcome.calls(), callsNeeded(outcome), outcome.problem().isPresent());
    printer.concluded(job, outcome);
    outcome.problem().ifPresent(problem -> tell(outcome, problem));
  }

  private static int callsNeeded(DeletionOutcome outcome) {
    int names = outcome.deleted().size() + outcome.remaining().size() + outcome.doubtful().size();
    return 1 + (names + GroupDeletion.MAX_NAMES - 1) / GroupDeletion.MAX_NAMES;
  }

  @Override
  public void slowedDown(Problem problem, Duration pause) {
    progress.slowedDown(problem, pause);
  }

  private void tell(DeletionOutcome outcome, Problem problem) {
    failures++;
    boolean all = run.single() || run.dryRun();
    if (!all && failures > FAILURES_SHOWN) {
      return;
    }
    String attempted = "delete friend groups of " + TerminalText.text(outcome.account());
    String story = Problems.story(attempted, problem, consequence(outcome));
    console.error((run.dryRun() ? TextPreviewPrinter.LABEL : "") + story + remedy(problem));
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
        ? "; then: friend-groups resume " + job.get()
        : "";
  }

  /** The end: what it came to, where the failures are, how to go on. */
  public void finish(JobReport report) {
    progress.clear();
    printer.finished(report);
    if (run.dryRun()) {
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

  private void hints(JobNumber number, JobReport report) {
    Ending ending = report.ending();
    boolean toldAlready = run.single() && failures > 0;
    String resume = "friend-groups resume " + number;
    if (ending instanceof Ending.Interrupted) {
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
      console.note("Failures: friend-groups history " + number + " --failed");
      if (report.remedies().stream().anyMatch(remedy -> !remedy.concludes())) {
        console.note("Try them again: " + resume);
      }
    }
  }
}
