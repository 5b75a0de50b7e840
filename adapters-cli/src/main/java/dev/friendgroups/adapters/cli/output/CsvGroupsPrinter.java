package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.CsvLines;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.stream.Stream;

/** Prints the friend groups that accounts have as CSV, which {@code delete --from} reads. */
public final class CsvGroupsPrinter implements GroupsPrinter {
  private static final String HEADER = CsvLines.line("account", "group", CsvGroup.ESCAPED);

  private final Console console;
  private boolean begun;

  /**
   * Prints CSV as data.
   *
   * @param console gets the lines
   */
  public CsvGroupsPrinter(Console console) {
    this.console = console;
  }

  @Override
  public void print(FriendGroups groups) {
    Stream<String> rows =
        groups.names().stream().map(name -> CsvGroup.line(groups.account(), name));
    Stream<String> lines = begun ? rows : Stream.concat(Stream.of(HEADER), rows);
    begun = true;
    console.data(console.dataIsRead() ? lines.map(TerminalText::text) : lines);
  }
}
