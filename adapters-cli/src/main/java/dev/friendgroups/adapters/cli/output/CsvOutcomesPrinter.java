package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.CsvLines;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.List;
import java.util.stream.Stream;

/** Prints what became of a past job's friend groups as CSV, which {@code delete --from} reads. */
public final class CsvOutcomesPrinter implements OutcomesPrinter {
  private static final String HEADER =
      CsvLines.line("account", "group", "outcome", "reason", CsvGroup.ESCAPED);

  private final Console console;
  private final boolean onlyFailed;

  /**
   * Prints CSV as data.
   *
   * @param console gets the lines
   * @param onlyFailed whether only those that were not deleted are printed
   */
  public CsvOutcomesPrinter(Console console, boolean onlyFailed) {
    this.console = console;
    this.onlyFailed = onlyFailed;
  }

  @Override
  public void print(Job job, Stream<DeletionOutcome> outcomes) {
    Stream<String> lines = Stream.concat(Stream.of(HEADER), outcomes.flatMap(this::lines));
    console.data(console.dataIsRead() ? lines.map(TerminalText::text) : lines);
  }

  private Stream<String> lines(DeletionOutcome outcome) {
    String reason = outcome.problem().map(CsvOutcomesPrinter::reason).orElse("");
    Stream<String> failed =
        Stream.concat(
            lines(outcome, outcome.remaining(), "remaining", reason),
            lines(outcome, outcome.doubtful(), "doubtful", reason));
    return onlyFailed
        ? failed
        : Stream.of(
                lines(outcome, outcome.deleted(), "deleted", ""),
                lines(outcome, outcome.absent(), "absent", ""),
                failed)
            .flatMap(lines -> lines);
  }

  private static Stream<String> lines(
      DeletionOutcome outcome, List<GroupName> names, String what, String reason) {
    return names.stream().map(name -> CsvGroup.line(outcome.account(), name, what, reason));
  }

  private static String reason(Problem problem) {
    return problem instanceof Refusal refusal
        ? refusal.code().toString()
        : Labels.of(problem.remedy());
  }
}
