package dev.friendgroups.adapters.cli;

import dev.friendgroups.domain.deletion.AccountOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks back at jobs. */
@Command(
    name = "history",
    description = "Show past jobs, or what became of one job's accounts.",
    footer = {
      "",
      "Examples:",
      "  friend-groups history",
      "  friend-groups history 12 --failed --csv > again.csv",
      "  friend-groups history --forget 12"
    })
final class HistoryCommand extends BaseCommand {
  @Parameters(paramLabel = "JOB", arity = "0..1", description = "One job, account by account.")
  @Nullable JobNumber number;

  @Option(names = "--failed", description = "Only accounts of which something was not deleted.")
  boolean failed;

  @Option(
      names = "--csv",
      description = "Print CSV: one line a friend group, valid input for delete --from.")
  boolean csv;

  @Option(
      names = "--forget",
      paramLabel = "JOB",
      description = "Erase a job and its backup; it cannot be restored any more.")
  @Nullable JobNumber forget;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Where jobs are recorded (default: $XDG_STATE_HOME/friend-groups/ledger.db).")
  @Nullable Path ledger;

  HistoryCommand(Wiring wiring, Surroundings surroundings) {
    super(wiring, surroundings);
  }

  @Override
  int run(Console console) {
    if (number == null && (failed || csv)) {
      throw new UsageException("--failed and --csv go with a JOB");
    }
    if (number != null && forget != null) {
      throw new UsageException("--forget goes without another JOB");
    }
    if (csv && output.json) {
      throw new UsageException("--csv and --json exclude each other");
    }
    Path file = CallOptions.file(ledger, surroundings);
    try (Archive archive = wiring.archive(file)) {
      if (forget != null) {
        JobLookup.job(archive, file, forget);
        archive.history().forget(forget);
        console.note("Job " + forget + " is forgotten.");
      } else if (number != null) {
        show(archive, JobLookup.job(archive, file, number), console);
      } else {
        show(archive.history().jobs(), console);
      }
    }
    return Exit.DONE;
  }

  private void show(List<Job> jobs, Console console) {
    if (output.json) {
      jobs.forEach(job -> console.data(Json.job(job)));
      return;
    }
    if (jobs.isEmpty()) {
      console.note("There are no jobs yet.");
      return;
    }
    Table table =
        new Table(
            "JOB", "STARTED", "STATE", "ACCOUNTS", "DELETED", "ABSENT", "FAILED", "BACKUP", "CHAT");
    for (Job job : jobs) {
      table.row(
          job.number(),
          job.started(),
          job.state().name().toLowerCase(Locale.ROOT),
          job.size().accounts(),
          job.totals().deleted(),
          job.totals().absent(),
          job.totals().failed(),
          job.backup() ? "yes" : "no",
          job.chat());
    }
    table.lines().forEach(console::data);
  }

  private void show(Archive archive, Job job, Console console) {
    if (csv) {
      console.data(CsvLines.line("account", "group", "outcome", "reason"));
    } else if (!output.json && !failed) {
      console.note(
          "Job "
              + job.number()
              + " of "
              + job.started()
              + " for "
              + Shown.text(job.chat())
              + ": "
              + job.state().name().toLowerCase(Locale.ROOT)
              + ", "
              + job.totals().accounts()
              + " of "
              + Shown.count(job.size().accounts(), "account"));
    }
    try (Stream<AccountOutcome> outcomes = archive.history().outcomes(job.number())) {
      outcomes
          .filter(outcome -> !failed || outcome.problem().isPresent())
          .forEach(outcome -> show(job, outcome, console));
    }
  }

  private void show(Job job, AccountOutcome outcome, Console console) {
    if (output.json) {
      console.data(Json.outcome(Optional.of(job.number()), outcome));
      return;
    }
    String reason = outcome.problem().map(HistoryCommand::reason).orElse("");
    if (csv) {
      if (!failed) {
        csv(outcome, outcome.deleted(), "deleted", "", console);
        csv(outcome, outcome.absent(), "absent", "", console);
      }
      csv(outcome, outcome.remaining(), "remaining", reason, console);
      return;
    }
    StringBuilder line = new StringBuilder(Shown.text(outcome.account())).append(":");
    append(line, " deleted ", outcome.deleted());
    append(line, " absent ", outcome.absent());
    append(line, " not deleted ", outcome.remaining());
    console.data(
        line.substring(0, line.length() - 1)
            + outcome.problem().map(problem -> ": " + Problems.happened(problem)).orElse(""));
  }

  private static void append(StringBuilder line, String what, List<GroupName> names) {
    if (!names.isEmpty()) {
      line.append(what).append(Shown.texts(names)).append(";");
    }
  }

  private static void csv(
      AccountOutcome outcome, List<GroupName> names, String what, String reason, Console console) {
    names.forEach(
        name -> console.data(CsvLines.line(outcome.account().id(), name.text(), what, reason)));
  }

  private static String reason(Problem problem) {
    return problem instanceof Refusal refusal
        ? refusal.code().toString()
        : Json.label(problem.remedy());
  }
}
