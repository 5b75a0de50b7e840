package dev.friendgroups.adapters.cli.output.progress;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Problems;
import dev.friendgroups.adapters.cli.output.RestorePrinter;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;
import java.util.Optional;

/** Follows the undoing of a job: has its data printed, and tells what was not put back. */
public final class RestoreReporter implements RunObserver<RestoreOutcome>, StopListener {
  private final Console console;
  private final Progress progress;
  private final RestorePrinter printer;
  private final String again;
  private final AwaitedAccounts awaited;
  private final AccountsInFlight inFlight;

  /**
   * Follows the undoing of a job that has not begun yet.
   *
   * @param console is told of what was not put back
   * @param progress shown until the end, which closes it
   * @param printer gets the data
   * @param awaited what was asked for by name
   * @param again the command that goes on with it, or how to come to it
   * @param inFlight none yet; told of calls by whoever makes them
   */
  public RestoreReporter(
      Console console,
      Progress progress,
      RestorePrinter printer,
      AwaitedAccounts awaited,
      String again,
      AccountsInFlight inFlight) {
    this.console = console;
    this.progress = progress;
    this.printer = printer;
    this.awaited = awaited;
    this.again = again;
    this.inFlight = inFlight;
  }

  @Override
  public void expected(long accounts) {
    progress.expect(accounts);
  }

  @Override
  public void untouched(Account account) {
    inFlight.ended(account);
  }

  @Override
  public void concluded(RestoreOutcome restoration) {
    inFlight.ended(restoration.account());
    progress.add(restoration);
    printer.concluded(restoration);
    awaited.met(restoration);
    restoration.rejected().forEach(rejection -> tell(restoration, rejection));
    restoration.problem().ifPresent(problem -> tell(restoration, problem));
  }

  private void tell(RestoreOutcome restoration, RestoreOutcome.Rejection rejection) {
    console.error(
        TerminalText.name(rejection.member().member())
            + " was not put back into "
            + TerminalText.name(rejection.group())
            + " of "
            + TerminalText.name(restoration.account())
            + ": "
            + Problems.happened(rejection.member().refusal()));
  }

  private void tell(RestoreOutcome restoration, Problem problem) {
    if (problem.remedy().concernsCaller() && problem.certain()) {
      // It stops the restore, whose end tells it once.
      return;
    }
    String missing =
        (problem.certain() ? "Not restored: " : "Not known to be restored: ")
            + TerminalText.texts(restoration.missing())
            + ".";
    console.error(
        Problems.story(
            "restore friend groups of " + TerminalText.name(restoration.account()),
            problem,
            missing));
  }

  @Override
  public void paced(QuotaUse quota) {
    progress.paced(quota);
  }

  @Override
  public void slowedDown(Problem problem, Duration pause) {
    progress.slowedDown(problem, pause);
  }

  /**
   * {@return whether a restore that ended well had something to do for each account and each group
   * asked for by name}
   *
   * @param report what it came to
   */
  public boolean attendedToAll(RestoreReport report) {
    if (!(report.ending() instanceof Ending.Completed)) {
      return true;
    }
    Optional<String> missed = awaited.missed(report.job());
    missed.ifPresent(console::error);
    return missed.isEmpty();
  }

  @Override
  public void finishing() {
    progress.finishing(inFlight::count);
    console.reply(inFlight.finishing());
  }

  @Override
  public void endingNow() {
    console.warning(inFlight.endingNow(again));
  }

  /**
   * Tells the end: what it came to, and how to go on.
   *
   * @param report what the restore came to
   */
  public void finish(RestoreReport report) {
    progress.close();
    printer.finished(report);
    Ending ending = report.ending();
    if (ending instanceof Ending.Interrupted) {
      console.warning("interrupted; nothing is lost. Go on: " + again);
    } else if (ending instanceof Ending.Stopped stopped) {
      console.error(
          "stopped, since no account can succeed: "
              + Problems.why(stopped.problem())
              + "; then: "
              + again);
    } else if (ending instanceof Ending.Paused paused) {
      console.error(
          "paused: "
              + Problems.happened(paused.problem())
              + ". Nothing is lost. Go on later: "
              + again);
    } else if (ending instanceof Ending.Unrecorded unrecorded) {
      console.error(
          "paused: "
              + Problems.happened(unrecorded.problem())
              + ". Not all that was put back may be recorded; to put it back once more does no"
              + " harm. Once this is mended: "
              + again);
    } else if (ending instanceof Ending.TakenOver lost) {
      console.error(
          "paused: "
              + Problems.happened(lost.problem())
              + ". To put back once more does no harm. Once they are done: "
              + again);
    }
  }
}
