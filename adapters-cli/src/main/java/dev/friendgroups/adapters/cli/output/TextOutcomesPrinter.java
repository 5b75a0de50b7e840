package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.Restoration;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.stream.Stream;

/** Tells a person what became of a past job's accounts, each in one line. */
final class TextOutcomesPrinter implements OutcomesPrinter {
  private final Console console;
  private final boolean onlyFailed;

  TextOutcomesPrinter(Console console, boolean onlyFailed) {
    this.console = console;
    this.onlyFailed = onlyFailed;
  }

  @Override
  public void print(Job job, Stream<DeletionOutcome> outcomes) {
    if (!onlyFailed) {
      console.note(heading(job));
    }
    FailureCounts failures = new FailureCounts();
    console.data(outcomes.peek(failures::add).map(TextOutcomesPrinter::inWords));
    if (failures.failed() > 0 && !console.readerHasLeft()) {
      console.note(failures.inWords(failures.failed()) + ".");
    }
  }

  private static String heading(Job job) {
    return "Job "
        + job.number()
        + " of "
        + TerminalText.time(job.started())
        + " for "
        + TerminalText.text(job.chat())
        + ": "
        + Labels.of(job.state())
        + ", "
        + TerminalText.number(job.totals().accounts())
        + " of "
        + TerminalText.count(job.size().accounts(), "account")
        + job.restoration().map(TextOutcomesPrinter::inWords).orElse("");
  }

  private static String inWords(Restoration restoration) {
    return "; restored "
        + TerminalText.count(restoration.groups(), "friend group")
        + " of "
        + TerminalText.count(restoration.accounts(), "account")
        + ", the latest at "
        + TerminalText.time(restoration.latest());
  }

  private static String inWords(DeletionOutcome outcome) {
    StringBuilder line = new StringBuilder(TerminalText.name(outcome.account())).append(":");
    append(line, " deleted ", outcome.deleted());
    append(line, " already absent ", outcome.absent());
    append(line, " not deleted ", outcome.remaining());
    append(line, " in doubt ", outcome.doubtful());
    return line.substring(0, line.length() - 1)
        + outcome.problem().map(problem -> ": " + Problems.inShort(problem)).orElse("");
  }

  private static void append(StringBuilder line, String what, List<GroupName> names) {
    if (!names.isEmpty()) {
      line.append(what).append(TerminalText.texts(names)).append(";");
    }
  }
}
