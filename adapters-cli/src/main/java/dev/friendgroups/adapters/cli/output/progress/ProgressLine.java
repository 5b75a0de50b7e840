package dev.friendgroups.adapters.cli.output.progress;

import dev.friendgroups.adapters.cli.text.Columns;
import dev.friendgroups.adapters.cli.text.TerminalText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How far a job has come, in as many columns as there are: what matters more comes first, and what
 * there is no room for is left out whole.
 *
 * @param done accounts attended to
 * @param accounts accounts in all, at least 1
 * @param doing what was done to them, after a blank; empty where that is plain
 * @param time how long it takes yet: what is never left out
 * @param figures what matters more than a bar, the most important first
 * @param details what matters less than a bar, the most important first
 */
record ProgressLine(
    long done,
    long accounts,
    String doing,
    String time,
    List<String> figures,
    List<String> details) {
  private static final int SHORTEST_BAR = 10;
  private static final int LONGEST_BAR = 24;
  private static final int AROUND_BAR = "[] ".length();
  private static final String SEPARATOR = ", ";

  /** All of it but the bar. */
  String inFull() {
    return Stream.of(Stream.of(counts().get(0), time), figures.stream(), details.stream())
        .flatMap(all -> all)
        .reduce((line, more) -> line + SEPARATOR + more)
        .orElseThrow();
  }

  /** What of it fits. */
  String in(int columns) {
    return counts().stream()
        .map(count -> count + SEPARATOR + time)
        .filter(most -> Columns.of(most) <= columns)
        .findFirst()
        .map(most -> filled(most, columns))
        .orElse(Columns.cut(time, columns));
  }

  /** How far it has come, the most telling first. */
  private List<String> counts() {
    return List.of(
        String.format(Locale.ROOT, "%,d of %s", done, TerminalText.count(accounts, "account"))
            + doing,
        String.format(Locale.ROOT, "%,d of %,d", done, accounts) + doing,
        100 * Math.min(done, accounts) / accounts + "%" + doing);
  }

  private String filled(String most, int columns) {
    String line = with(figures, most, columns);
    boolean all = line.equals(with(figures, most, Integer.MAX_VALUE));
    if (!all || Columns.of(line) + AROUND_BAR + SHORTEST_BAR > columns) {
      return line;
    }
    line = with(details, line, columns - AROUND_BAR - SHORTEST_BAR);
    return bar(Math.min(LONGEST_BAR, columns - AROUND_BAR - Columns.of(line))) + line;
  }

  /** The line with what fits behind it, up to the first that does not. */
  private static String with(List<String> more, String line, int columns) {
    String longest = line;
    for (String figure : more) {
      String longer = longest + SEPARATOR + figure;
      if (Columns.of(longer) > columns) {
        return longest;
      }
      longest = longer;
    }
    return longest;
  }

  private String bar(int width) {
    int filled = (int) (width * Math.min(done, accounts) / accounts);
    return "[" + "#".repeat(filled) + "-".repeat(width - filled) + "] ";
  }
}
