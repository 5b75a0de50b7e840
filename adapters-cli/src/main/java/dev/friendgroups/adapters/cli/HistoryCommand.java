package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.JobLookup;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.options.JobSelection;
import dev.friendgroups.adapters.cli.options.LedgerOptions;
import dev.friendgroups.adapters.cli.options.ProfileOptions;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.CsvOutcomesPrinter;
import dev.friendgroups.adapters.cli.output.OutcomesPrinter;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Archive;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.out.NoLedgerException;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks back at jobs. */
@Command(
    name = "history",
    addMethodSubcommands = false,
    customSynopsis = {
      "friend-groups history [JOB] [OPTIONS]",
      "       friend-groups history --forget JOB [OPTIONS]",
      "       friend-groups history --forget --older-than AGE [OPTIONS]",
      "       friend-groups history --backup FILE [OPTIONS]"
    },
    description = "Show past jobs, or what became of one job's accounts.",
    footer = {
      "",
      "Examples:",
      "  friend-groups history --since 7d",
      "  friend-groups history 1 --failed --csv > again.csv",
      "  friend-groups history --forget 1"
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

  @Mixin Forgetting forgetting = new Forgetting();

  @Option(
      names = "--backup",
      paramLabel = "FILE",
      description = "Copy the ledger into a new file, safely even while jobs run.")
  @Nullable Path backup;

  @Mixin ProfileOptions profile = new ProfileOptions();
  @Mixin JobSelection selection = new JobSelection();
  @Mixin LedgerOptions ledger = new LedgerOptions();

  HistoryCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Console console, Printer printer) throws IOException {
    checkOptions();
    ledger.tellOverridden(environment, console);
    LedgerLocation place = ledger.place(environment);
    if (backup != null) {
      wiring.copyLedger(place, backup, console::warning);
      console.note("The ledger " + place + " is copied to " + backup + ".");
      return Exit.DONE;
    }
    try (Archive archive = wiring.archive(place, console::warning)) {
      JobHistory history = archive.history();
      if (forgetting.isAsked()) {
        return forget(archive, place, console, printer);
      } else if (number != null) {
        show(history, job(history, place, number), outcomes(console, printer), console);
      } else {
        showJobs(history.jobs(), console, printer);
      }
    } catch (NoLedgerException e) {
      // Before the first job, there is none where it is looked for by default.
      if (ledger.isNamed() || number != null || forgetting.isAsked()) {
        throw e;
      }
      printer.jobs(List.of());
    }
    return Exit.DONE;
  }

  private void showJobs(List<Job> all, Console console, Printer printer) {
    List<Job> chosen = selection.of(all, environment.time().instant());
    if (chosen.isEmpty() && !all.isEmpty()) {
      console.note(
          "There are no jobs since then; the newest is of "
              + TerminalText.time(all.get(0).started())
              + ".");
    } else {
      printer.jobs(chosen);
    }
  }

  private int forget(Archive archive, LedgerLocation place, Console console, Printer printer)
      throws IOException {
    JobHistory history = archive.history();
    int end =
        forgetting.job().isPresent()
            ? forgetting.one(
                job(history, place, forgetting.job().get()),
                history,
                console,
                printer,
                interruption)
            : forgetting.old(environment.time().instant(), history, console, printer, interruption);
    if (forgetting.done()) {
      archive.keptElsewhere().ifPresent(console::note);
    }
    return end;
  }

  private Job job(JobHistory history, LedgerLocation place, JobNumber wanted) {
    return JobLookup.job(history, place, wanted, hints());
  }

  private OutcomesPrinter outcomes(Console console, Printer printer) {
    return csv ? new CsvOutcomesPrinter(console, failed) : printer.outcomes(failed);
  }

  private void show(JobHistory history, Job job, OutcomesPrinter printer, Console console) {
    AtomicBoolean some = new AtomicBoolean();
    try (Stream<DeletionOutcome> outcomes = history.outcomes(job.number())) {
      printer.print(
          job,
          outcomes
              .filter(outcome -> !failed || outcome.problem().isPresent())
              .peek(outcome -> some.set(true)));
    }
    if (failed && !some.get()) {
      console.note("No account of job " + job.number() + " failed.");
    }
  }

  private void checkOptions() {
    if (number == null && (failed || csv)) {
      throw new UsageException("--failed and --csv go with a JOB");
    }
    forgetting.check();
    if (selection.isGiven() && (number != null || forgetting.isAsked() || backup != null)) {
      throw new UsageException("--limit and --since are about many jobs; they go without one");
    }
    if (backup != null && (number != null || forgetting.isAsked())) {
      throw new UsageException("--backup copies all jobs; it goes without a JOB and --forget");
    }
    if (number != null && forgetting.isAsked()) {
      throw new UsageException("--forget goes without another JOB");
    }
    if (forgetting.isAsked()
        && !forgetting.yes
        && (output.isUnattended() || !environment.terminal().in())) {
      throw new UsageException(
          "forgetting needs a confirmation and nobody can be asked; add --yes. Nothing was"
              + " forgotten");
    }
    if (csv && output.isJson()) {
      throw new UsageException("--csv and --json exclude each other");
    }
  }
}
