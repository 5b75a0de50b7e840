package dev.friendgroups.adapters.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Lines with aligned columns; what is wide on a screen counts as wide. */
public final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param headings one for each column, at least one
   */
  public Table(String... headings) {
    rows.add(List.of(headings));
  }

  /**
   * Adds a row.
   *
   * @param cells as many as there are headings; escaped where a terminal would obey them
   */
  public void row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(TerminalText.name(cell));
    }
    rows.add(row);
  }

  /** {@return the lines from the headings on, without blanks at their ends} */
  public List<String> lines() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], Columns.of(row.get(column)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(column == 0 ? "" : GAP).append(cell);
      if (column < row.size() - 1) {
        line.append(" ".repeat(widths[column] - Columns.of(cell)));
      }
    }
    return line.toString().stripTrailing();
  }
}
