package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.application.port.in.RestoreObserver;
import dev.friendgroups.domain.deletion.AccountRestoration;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;

/** Tells how restoring goes: each account as JSON, and each member and group not put back. */
public final class RestorePrinter implements RestoreObserver {
  private final Console console;
  private final Progress progress;
  private final JobNumber job;
  private final boolean json;

  public RestorePrinter(Console console, Progress progress, JobNumber job, boolean json) {
    this.console = console;
    this.progress = progress;
    this.job = job;
    this.json = json;
  }

  @Override
  public void concluded(AccountRestoration restoration) {
    progress.add(restoration.calls(), restoration.calls(), restoration.problem().isPresent());
    String account = TerminalText.text(restoration.account());
    if (json) {
      progress.clear();
      console.data(Json.restoration(job, restoration));
    }
    restoration
        .rejected()
        .forEach(
            rejection -> {
              progress.clear();
              console.error(
                  TerminalText.text(rejection.member().member())
                      + " was not put back into "
                      + TerminalText.text(rejection.group())
                      + " of "
                      + account
                      + ": "
                      + Problems.happened(rejection.member().refusal()));
            });
    restoration
        .problem()
        .ifPresent(
            problem -> {
              progress.clear();
              console.error(
                  Problems.story(
                      "restore friend groups of " + account,
                      problem,
                      (Problems.certain(problem) ? "Not restored: " : "Not known to be restored: ")
                          + TerminalText.texts(restoration.missing())
                          + "."));
            });
  }

  @Override
  public void slowedDown(Problem problem, Duration pause) {
    progress.slowedDown(problem, pause);
  }
}
