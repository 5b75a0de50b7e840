package dev.friendgroups.adapters.cli.output.json;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Labels;
import dev.friendgroups.adapters.cli.output.Quotas;
import dev.friendgroups.adapters.cli.output.RestorePrinter;
import dev.friendgroups.adapters.cli.text.JsonLine;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints what undoing a job comes to as JSON: a line for each account, and one for all of them. */
final class JsonRestorePrinter implements RestorePrinter {
  private final Console console;
  private final JobNumber job;
  private final String chat;

  JsonRestorePrinter(Console console, JobNumber job, String chat) {
    this.console = console;
    this.job = job;
    this.chat = chat;
  }

  private record Restoration(
      long job,
      String account,
      List<String> restored,
      List<Rejection> rejected,
      @Nullable List<String> missing,
      @Nullable JsonProblem error,
      int calls) {}

  private record Rejection(String group, String member, JsonProblem error) {}

  private record Report(
      long job,
      String ending,
      String chat,
      long accounts,
      long restored,
      long rejected,
      long missing,
      @Nullable Long callsPutOff,
      @Nullable Integer callsPerSecondGranted,
      @Nullable JsonProblem error) {}

  @Override
  public void concluded(RestoreOutcome restoration) {
    JsonProblem error = restoration.problem().map(JsonProblem::of).orElse(null);
    console.data(
        JsonLine.of(
            new Restoration(
                job.value(),
                restoration.account().id(),
                JsonLine.texts(restoration.restored()),
                restoration.rejected().stream().map(JsonRestorePrinter::rejection).toList(),
                error == null ? null : JsonLine.texts(restoration.missing()),
                error,
                restoration.calls())));
  }

  private static Rejection rejection(RestoreOutcome.Rejection rejection) {
    return new Rejection(
        rejection.group().text(),
        rejection.member().member().id(),
        JsonProblem.of(rejection.member().refusal()));
  }

  @Override
  public void finished(RestoreReport report) {
    console.data(
        JsonLine.of(
            new Report(
                report.job().value(),
                Labels.of(report.ending()),
                chat,
                report.accounts(),
                report.groups(),
                report.rejected(),
                report.missing(),
                Quotas.refused(report.quota()),
                Quotas.lowest(report.quota()),
                Labels.reason(report.ending()).map(JsonProblem::of).orElse(null))));
  }
}
