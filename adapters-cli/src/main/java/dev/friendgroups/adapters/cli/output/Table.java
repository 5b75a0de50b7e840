package dev.friendgroups.adapters.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Lines with aligned columns; what is wide on a screen counts as wide. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    rows.add(List.of(headings));
  }

  void row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(TerminalText.text(cell));
    }
    rows.add(row);
  }

  List<String> lines() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], TerminalText.width(row.get(column)));
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
        line.append(" ".repeat(widths[column] - TerminalText.width(cell)));
      }
    }
    return line.toString().stripTrailing();
  }
}
