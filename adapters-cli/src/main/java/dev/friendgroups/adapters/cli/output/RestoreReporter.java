package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.application.port.in.Ending;
import dev.friendgroups.application.port.in.RestoreReport;
import dev.friendgroups.application.port.in.RunObserver;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;

/** Follows the undoing of a job: has its data printed, and tells what was not put back. */
public final class RestoreReporter implements RunObserver<RestoreOutcome> {
  private final Console console;
  private final Progress progress;
  private final RestorePrinter printer;

  public RestoreReporter(Console console, Progress progress, RestorePrinter printer) {
    this.console = console;
    this.progress = progress;
    this.printer = printer;
  }

  @Override
  public void concluded(RestoreOutcome restoration) {
    progress.add(restoration.calls(), restoration.calls(), restoration.problem().isPresent());
    printer.concluded(restoration);
    restoration.rejected().forEach(rejection -> tell(restoration, rejection));
    restoration.problem().ifPresent(problem -> tell(restoration, problem));
  }

  private void tell(RestoreOutcome restoration, RestoreOutcome.Rejection rejection) {
    console.error(
        TerminalText.text(rejection.member().member())
            + " was not put back into "
            + TerminalText.text(rejection.group())
            + " of "
            + TerminalText.text(restoration.account())
            + ": "
            + Problems.happened(rejection.member().refusal()));
  }

  private void tell(RestoreOutcome restoration, Problem problem) {
    String missing =
        (problem.certain() ? "Not restored: " : "Not known to be restored: ")
            + TerminalText.texts(restoration.missing())
            + ".";
    console.error(
        Problems.story(
            "restore friend groups of " + TerminalText.text(restoration.account()),
            problem,
            missing));
  }

  @Override
  public void slowedDown(Problem problem, Duration pause) {
    progress.slowedDown(problem, pause);
  }

  /** The end: what it came to, and how to go on. */
  public void finish(RestoreReport report) {
    progress.clear();
    printer.finished(report);
    String again = "friend-groups restore " + report.job();
    Ending ending = report.ending();
    if (ending instanceof Ending.Interrupted) {
      console.warning("interrupted; nothing is lost. Go on: " + again);
    } else if (ending instanceof Ending.Stopped stopped) {
      console.error("stopped: " + Problems.why(stopped.problem()) + "; then: " + again);
    } else if (ending instanceof Ending.Paused paused) {
      console.error("paused: " + Problems.why(paused.problem()) + "; then: " + again);
    }
  }
}
