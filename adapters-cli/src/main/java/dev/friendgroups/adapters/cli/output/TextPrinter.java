package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.ShellText;
import dev.friendgroups.adapters.cli.text.Table;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints for people: sentences and tables. */
public final class TextPrinter implements Printer {
  private final Console console;

  /**
   * Prints sentences and tables as data.
   *
   * @param console gets the lines
   */
  public TextPrinter(Console console) {
    this.console = console;
  }

  @Override
  public GroupsPrinter groups(boolean withMembers, boolean ofMany) {
    return new TextGroupsPrinter(console, withMembers, ofMany);
  }

  @Override
  public void created(GroupCreation creation, CreatedGroups created) {
    int joined = creation.members().size() - created.rejected().size();
    console.data(
        "Created "
            + TerminalText.count(creation.names().size(), "friend group")
            + " of "
            + TerminalText.name(creation.account())
            + ": "
            + TerminalText.texts(creation.names())
            + (creation.members().isEmpty() ? "" : ", with " + TerminalText.count(joined, "member"))
            + (created.sequence() == 0 ? "" : " (sequence " + created.sequence() + ")"));
  }

  @Override
  public void failed(
      String label, String attempted, Account account, Problem problem, String consequence) {
    String whose = " of " + TerminalText.name(account);
    console.error(label + Problems.story(attempted + whose, problem, consequence));
  }

  @Override
  public void nothingToDelete(FriendGroups groups, boolean dryRun) {
    console.data(
        (dryRun ? Labels.DRY_RUN : "")
            + TerminalText.name(groups.account())
            + " has no friend groups; nothing to delete");
  }

  @Override
  public void errorCode(ErrorCode code) {
    console.data(code + ": " + code.meaning());
    console.data("What to do: " + code.advice());
    console.data("Does a retry help: " + yesOrNo(code.remedy().retryable()));
    if (!code.documented()) {
      console.note("Chat does not document this code; this is what its number suggests.");
    }
  }

  @Override
  public void errorCodes(List<ErrorCode> codes) {
    Table table = new Table("CODE", "RETRY", "REMEDY", "MEANING");
    for (ErrorCode code : codes) {
      table.row(code, yesOrNo(code.remedy().retryable()), Labels.of(code.remedy()), code.meaning());
    }
    print(table);
  }

  @Override
  public void jobs(List<Job> jobs) {
    if (jobs.isEmpty()) {
      console.note("There are no jobs yet.");
      return;
    }
    console.data(JobTable.lines(jobs).stream());
  }

  @Override
  public void forgotten(Job job) {
    console.note("Job " + job.number() + " is forgotten" + Confirmation.lost(job) + ".");
  }

  @Override
  public void findings(List<Finding> findings, boolean right) {
    for (Finding finding : findings) {
      console.data(
          String.format(
                  "%-8s %-7s %s%s",
                  Labels.of(finding.status()),
                  finding.what(),
                  TerminalText.text(finding.value()),
                  finding.source().isEmpty()
                      ? ""
                      : " (" + TerminalText.text(finding.source()) + ")")
              .stripTrailing());
      if (!finding.advice().isEmpty()) {
        console.data("         " + TerminalText.text(finding.advice()));
      }
    }
  }

  @Override
  public void userSig(String identifier, String userSig) {
    console.data(userSig);
  }

  /** As a shell takes them, whichever it is. */
  @Override
  public void settings(Map<String, String> settings, List<String> clashing) {
    console.data("unset " + String.join(" ", clashing));
    settings.forEach(
        (name, value) -> console.data("export " + name + "=" + ShellText.quoted(value)));
  }

  @Override
  public void script(String script) {
    console.data(script);
  }

  @Override
  public DeletionPrinter deletion(DeletionRun run) {
    return run.dryRun()
        ? new TextPreviewPrinter(console, run)
        : new TextDeletionPrinter(console, run);
  }

  @Override
  public RestorePrinter restore(JobNumber job, String chat) {
    return new TextRestorePrinter(console, chat);
  }

  @Override
  public void restorable(JobNumber job, String chat, Stream<Restorable> accounts) {
    long[] counted = new long[2];
    console.data(
        accounts
            .peek(
                one -> {
                  counted[0]++;
                  counted[1] += one.groups().size();
                })
            .map(
                one ->
                    Labels.DRY_RUN
                        + "would restore "
                        + TerminalText.count(one.groups().size(), "friend group")
                        + " of "
                        + TerminalText.name(one.account())
                        + ": "
                        + TerminalText.texts(one.groups())));
    String from = " of " + TerminalText.text(chat) + " from job " + job;
    console.data(
        Labels.DRY_RUN
            + (counted[0] == 0
                ? "would restore nothing" + from
                : "would restore "
                    + TerminalText.count(counted[1], "friend group")
                    + " of "
                    + TerminalText.count(counted[0], "account")
                    + from
                    + "; nothing was changed"));
  }

  @Override
  public OutcomesPrinter outcomes(boolean onlyFailed) {
    return new TextOutcomesPrinter(console, onlyFailed);
  }

  private void print(Table table) {
    console.data(table.lines().stream());
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }
}
