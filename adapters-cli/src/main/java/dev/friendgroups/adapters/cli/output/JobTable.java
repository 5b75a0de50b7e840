package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.Table;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.deletion.Job;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Past jobs in lines of at most 80 columns; their Chat stands above those that have it in common.
 */
final class JobTable {
  private static final String NONE = "-";

  private JobTable() {}

  static List<String> lines(List<Job> jobs) {
    Table table = new Table("JOB", "STARTED", "STATE", "ACCOUNTS", "DELETED", "FAILED", "RESTORED");
    for (Job job : jobs) {
      table.row(
          job.number(),
          TerminalText.time(job.started()),
          Labels.of(job.state()),
          TerminalText.number(job.size().accounts()),
          TerminalText.number(job.totals().deleted()),
          TerminalText.number(job.totals().failed()),
          restored(job));
    }
    Iterator<String> rows = table.lines().iterator();
    List<String> lines = new ArrayList<>();
    lines.add(rows.next());
    String chat = "";
    for (Job job : jobs) {
      if (!job.chat().equals(chat)) {
        chat = job.chat();
        lines.add(TerminalText.text(chat) + ":");
      }
      lines.add(rows.next());
    }
    return lines;
  }

  private static String restored(Job job) {
    if (!job.backup()) {
      return "no backup";
    }
    return job.restoration().map(back -> TerminalText.number(back.groups())).orElse(NONE);
  }
}
