package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.CsvLines;
import dev.friendgroups.adapters.cli.text.JsonLine;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.List;
import java.util.stream.Stream;

/** Prints what became of a past job's friend groups as CSV, which {@code delete --from} reads. */
public final class CsvOutcomesPrinter implements OutcomesPrinter {
  private static final String HEADER =
      CsvLines.line("account", "group", "outcome", "reason", "escaped");

  /** What a reader takes for bytes that are not UTF-8, unless it is escaped. */
  private static final char NOT_UTF_8 = '\ufffd';

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
    return names.stream().map(name -> line(outcome.account(), name, what, reason));
  }

  /** What nobody can type is escaped as in JSON, and the line says so: a reader gets it exactly. */
  private static String line(Account account, GroupName name, String what, String reason) {
    String id = account.id();
    String text = name.text();
    return isPlain(id) && isPlain(text) && name.isTypeable()
        ? CsvLines.line(id, text, what, reason, "")
        : CsvLines.line(escaped(id), escaped(text), what, reason, "json");
  }

  private static boolean isPlain(String text) {
    return TerminalText.name(text).equals(text) && text.indexOf(NOT_UTF_8) < 0;
  }

  private static String escaped(String text) {
    String json = JsonLine.of(text);
    return json.substring(1, json.length() - 1).replace("\ufffd", "\\ufffd");
  }

  private static String reason(Problem problem) {
    return problem instanceof Refusal refusal
        ? refusal.code().toString()
        : Labels.of(problem.remedy());
  }
}
