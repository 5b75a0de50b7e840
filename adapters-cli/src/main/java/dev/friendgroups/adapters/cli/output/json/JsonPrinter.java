package dev.friendgroups.adapters.cli.output.json;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.DeletionPrinter;
import dev.friendgroups.adapters.cli.output.DeletionRun;
import dev.friendgroups.adapters.cli.output.Finding;
import dev.friendgroups.adapters.cli.output.GroupsPrinter;
import dev.friendgroups.adapters.cli.output.Labels;
import dev.friendgroups.adapters.cli.output.OutcomesPrinter;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.output.Restorable;
import dev.friendgroups.adapters.cli.output.RestorePrinter;
import dev.friendgroups.adapters.cli.output.TextPrinter;
import dev.friendgroups.adapters.cli.text.JsonLine;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints for programs: one JSON object, or one a line. Field names are a promise. */
public final class JsonPrinter implements Printer {
  private final Console console;
  private final Printer forPeople;

  /**
   * Prints JSON as data, and failures as text besides.
   *
   * @param console gets the lines
   */
  public JsonPrinter(Console console) {
    this.console = console;
    this.forPeople = new TextPrinter(console);
  }

  private record Groups(String account, long sequence, List<Group> groups) {}

  private record Group(String name, @Nullable Integer size, @Nullable List<String> members) {}

  private record Created(
      String account, List<String> groups, long sequence, List<Rejected> rejected) {}

  private record Rejected(String member, JsonProblem error) {}

  private record Failed(String account, JsonProblem error) {}

  private record Code(
      long code, String meaning, String remedy, String advice, boolean retry, boolean documented) {}

  private record Forgotten(long job, boolean forgotten) {}

  private record WouldRestore(
      long job, boolean dryRun, String chat, String account, List<String> groups) {}

  private record Checked(boolean ok, List<Found> findings) {}

  private record Found(
      String what,
      String status,
      @Nullable String value,
      @Nullable String source,
      @Nullable String advice) {}

  private record Signed(String identifier, String userSig) {}

  private record Script(String script) {}

  @Override
  public GroupsPrinter groups(boolean withMembers, boolean ofMany) {
    return groups ->
        print(
            new Groups(
                groups.account().id(),
                groups.sequence(),
                groups.groups().stream().map(group -> group(group, withMembers)).toList()));
  }

  private static Group group(FriendGroup group, boolean withMembers) {
    return new Group(
        group.name().text(),
        group.counted().isPresent() ? group.counted().getAsInt() : null,
        withMembers ? JsonLine.texts(group.members()) : null);
  }

  @Override
  public void created(GroupCreation creation, CreatedGroups created) {
    print(
        new Created(
            creation.account().id(),
            JsonLine.texts(creation.names()),
            created.sequence(),
            created.rejected().stream().map(JsonPrinter::rejected).toList()));
  }

  private static Rejected rejected(RejectedMember rejected) {
    return new Rejected(rejected.member().id(), JsonProblem.of(rejected.refusal()));
  }

  @Override
  public void failed(
      String label, String attempted, Account account, Problem problem, String consequence) {
    print(new Failed(account.id(), JsonProblem.of(problem)));
    forPeople.failed(label, attempted, account, problem, consequence);
  }

  @Override
  public void nothingToDelete(FriendGroups groups, boolean dryRun) {
    print(JsonOutcome.nothingToDelete(groups, dryRun));
  }

  @Override
  public void errorCode(ErrorCode code) {
    print(
        new Code(
            code.number(),
            code.meaning(),
            Labels.of(code.remedy()),
            code.advice(),
            code.remedy().retryable(),
            code.documented()));
  }

  @Override
  public void errorCodes(List<ErrorCode> codes) {
    codes.forEach(this::errorCode);
  }

  @Override
  public void jobs(List<Job> jobs) {
    console.data(jobs.stream().map(job -> JsonLine.of(JsonJob.of(job))));
  }

  @Override
  public void forgotten(Job job) {
    print(new Forgotten(job.number().value(), true));
  }

  @Override
  public void findings(List<Finding> findings, boolean right) {
    print(
        new Checked(
            right,
            findings.stream()
                .map(
                    finding ->
                        new Found(
                            finding.what(),
                            Labels.of(finding.status()),
                            textOrNull(finding.value()),
                            textOrNull(finding.source()),
                            textOrNull(finding.advice())))
                .toList()));
  }

  private static @Nullable String textOrNull(String text) {
    return text.isEmpty() ? null : text;
  }

  @Override
  public void userSig(String identifier, String userSig) {
    print(new Signed(identifier, userSig));
  }

  @Override
  public void settings(Map<String, String> settings, List<String> clashing) {
    print(settings);
  }

  @Override
  public void script(String script) {
    print(new Script(script));
  }

  @Override
  public DeletionPrinter deletion(DeletionRun run) {
    return new JsonDeletionPrinter(console, run);
  }

  @Override
  public RestorePrinter restore(JobNumber job, String chat) {
    return new JsonRestorePrinter(console, job, chat);
  }

  @Override
  public void restorable(JobNumber job, String chat, Stream<Restorable> accounts) {
    console.data(
        accounts.map(
            one ->
                JsonLine.of(
                    new WouldRestore(
                        job.value(),
                        true,
                        chat,
                        one.account().id(),
                        JsonLine.texts(one.groups())))));
  }

  @Override
  public OutcomesPrinter outcomes(boolean onlyFailed) {
    return new JsonOutcomesPrinter(console);
  }

  private void print(Object fields) {
    console.data(JsonLine.of(fields));
  }
}
