package dev.friendgroups.contracts;

import java.util.ArrayList;
import java.util.List;

/** Which test catches which wrong adapter, for the build to print. */
public final class CaughtTable {
  private record Line(String what, String caughtBy, int others) {}

  private final String adapter;
  private final List<Line> lines = new ArrayList<>();

  public CaughtTable(String adapter) {
    this.adapter = adapter;
  }

  public void add(Wrong<?> wrong, SuiteRun run) {
    String caughtBy = run.failed().contains(wrong.caughtBy()) ? wrong.caughtBy() : "NOTHING";
    lines.add(new Line(wrong.what(), caughtBy, run.failed().size() - 1));
  }

  public void print() {
    int width = lines.stream().mapToInt(line -> line.what().length()).max().orElse(0);
    StringBuilder table = new StringBuilder("%d times %s …%n".formatted(lines.size(), adapter));
    for (Line line : lines) {
      table.append(
          "… %s  is caught by %s%s%n"
              .formatted(
                  line.what() + " ".repeat(width - line.what().length()),
                  line.caughtBy(),
                  line.others() > 0 ? " and " + line.others() + " more" : ""));
    }
    System.out.print(table);
  }
}
