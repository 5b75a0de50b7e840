package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.CsvLines;
import dev.friendgroups.adapters.cli.output.Json;
import dev.friendgroups.adapters.cli.output.Problems;
import dev.friendgroups.adapters.cli.output.Table;
import dev.friendgroups.adapters.cli.output.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Archive;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.domain.deletion.AccountOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
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
  private static final String HEADER = CsvLines.line("account", "group", "outcome", "reason");

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

  HistoryCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Console console) {
    checkOptions();
    Path file = CallOptions.file(ledger, environment);
    try (Archive archive = wiring.archive(file)) {
      if (forget != null) {
        forget(archive, JobLookup.job(archive, file, forget), console);
      } else if (number != null) {
        show(archive, JobLookup.job(archive, file, number), console);
      } else {
        show(archive.history().jobs(), console);
      }
    }
    return Exit.DONE;
  }

  private void checkOptions() {
    if (number == null && (failed || csv)) {
      throw new UsageException("--failed and --csv go with a JOB");
    }
    if (number != null && forget != null) {
      throw new UsageException("--forget goes without another JOB");
    }
    if (csv && output.json) {
      throw new UsageException("--csv and --json exclude each other");
    }
  }

  private void forget(Archive archive, Job job, Console console) {
    archive.history().forget(job.number());
    if (output.json) {
      console.data(Json.forgotten(job.number()));
    } else {
      console.note("Job " + job.number() + " is forgotten.");
    }
  }

  private void show(List<Job> jobs, Console console) {
    if (output.json) {
      console.data(jobs.stream().map(Json::job));
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
          job.started().truncatedTo(ChronoUnit.SECONDS),
          job.state().name().toLowerCase(Locale.ROOT),
          job.size().accounts(),
          job.totals().deleted(),
          job.totals().absent(),
          job.totals().failed(),
          job.backup() ? "yes" : "no",
          job.chat());
    }
    console.data(table.lines().stream());
  }

  private void show(Archive archive, Job job, Console console) {
    if (!csv && !output.json && !failed) {
      console.note(
          "Job "
              + job.number()
              + " of "
              + job.started()
              + " for "
              + TerminalText.text(job.chat())
              + ": "
              + job.state().name().toLowerCase(Locale.ROOT)
              + ", "
              + job.totals().accounts()
              + " of "
              + TerminalText.count(job.size().accounts(), "account"));
    }
    Stream<String> header = csv ? Stream.of(HEADER) : Stream.empty();
    try (Stream<AccountOutcome> outcomes = archive.history().outcomes(job.number())) {
      Stream<String> lines =
          outcomes
              .filter(outcome -> !failed || outcome.problem().isPresent())
              .flatMap(outcome -> lines(job, outcome));
      Stream<String> all = Stream.concat(header, lines);
      console.data(csv && console.dataIsRead() ? all.map(TerminalText::text) : all);
    }
  }

  private Stream<String> lines(Job job, AccountOutcome outcome) {
    if (output.json) {
      return Stream.of(Json.outcome(Optional.of(job.number()), outcome));
    }
    return csv ? csv(outcome) : Stream.of(inWords(outcome));
  }

  private Stream<String> csv(AccountOutcome outcome) {
    String reason = outcome.problem().map(HistoryCommand::reason).orElse("");
    Stream<String> remaining = csv(outcome, outcome.remaining(), "remaining", reason);
    return failed
        ? remaining
        : Stream.of(
                csv(outcome, outcome.deleted(), "deleted", ""),
                csv(outcome, outcome.absent(), "absent", ""),
                remaining)
            .flatMap(lines -> lines);
  }

  private static Stream<String> csv(
      AccountOutcome outcome, List<GroupName> names, String what, String reason) {
    return names.stream()
        .map(name -> CsvLines.line(outcome.account().id(), name.text(), what, reason));
  }

  private static String inWords(AccountOutcome outcome) {
    StringBuilder line = new StringBuilder(TerminalText.text(outcome.account())).append(":");
    append(line, " deleted ", outcome.deleted());
    append(line, " absent ", outcome.absent());
    append(line, " not deleted ", outcome.remaining());
    return line.substring(0, line.length() - 1)
        + outcome.problem().map(problem -> ": " + Problems.happened(problem)).orElse("");
  }

  private static void append(StringBuilder line, String what, List<GroupName> names) {
    if (!names.isEmpty()) {
      line.append(what).append(TerminalText.texts(names)).append(";");
    }
  }

  private static String reason(Problem problem) {
    return problem instanceof Refusal refusal
        ? refusal.code().toString()
        : Json.label(problem.remedy());
  }
}
