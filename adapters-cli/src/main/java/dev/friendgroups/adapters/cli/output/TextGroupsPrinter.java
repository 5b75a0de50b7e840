package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.Table;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.List;

/** Prints the friend groups that accounts have for people, a table for each account. */
final class TextGroupsPrinter implements GroupsPrinter {
  private static final String INDENT = "  ";

  private final Console console;
  private final boolean withMembers;
  private final boolean ofMany;

  /**
   * @param ofMany whether there are many tables, so that each stands below its account's name
   */
  TextGroupsPrinter(Console console, boolean withMembers, boolean ofMany) {
    this.console = console;
    this.withMembers = withMembers;
    this.ofMany = ofMany;
  }

  @Override
  public void print(FriendGroups groups) {
    String account = TerminalText.name(groups.account());
    String sequence = " (sequence " + groups.sequence() + ")";
    String all =
        TerminalText.count(groups.groups().size(), "friend group") + " of " + account + sequence;
    if (groups.groups().isEmpty()) {
      console.data(account + " has no friend groups" + sequence);
    } else if (ofMany) {
      console.data(all + ":");
      console.data(table(groups).stream().skip(1).map(line -> INDENT + line));
    } else {
      console.data(table(groups).stream());
      console.data(all);
    }
  }

  private List<String> table(FriendGroups groups) {
    Table table = withMembers ? new Table("GROUP", "SIZE", "MEMBERS") : new Table("GROUP", "SIZE");
    for (FriendGroup group : groups.groups()) {
      if (withMembers) {
        table.row(group.name(), size(group), TerminalText.texts(group.members()));
      } else {
        table.row(group.name(), size(group));
      }
    }
    return table.lines();
  }

  private String size(FriendGroup group) {
    String size =
        group.counted().isPresent() ? TerminalText.number(group.counted().getAsInt()) : "?";
    if (!ofMany) {
      return size;
    }
    return size + (size.equals("1") ? " member" : " members");
  }
}
