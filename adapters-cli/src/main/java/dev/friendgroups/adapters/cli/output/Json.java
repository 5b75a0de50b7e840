package dev.friendgroups.adapters.cli.output;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.friendgroups.application.port.in.Ending;
import dev.friendgroups.application.port.in.JobReport;
import dev.friendgroups.application.port.in.RestoreReport;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.deletion.AccountOutcome;
import dev.friendgroups.domain.deletion.AccountRestoration;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What {@code --json} prints: each method makes one line. Field names are a promise. */
public final class Json {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Json() {}

  public static String outcome(Optional<JobNumber> job, AccountOutcome outcome) {
    JsonObject json = new JsonObject();
    if (job.isPresent()) {
      json.addProperty("job", job.get().value());
    } else {
      json.addProperty("dryRun", true);
    }
    json.addProperty("account", outcome.account().id());
    boolean refusedAltogether =
        outcome.problem().isPresent() && outcome.deleted().isEmpty() && outcome.absent().isEmpty();
    if (refusedAltogether) {
      json.add("error", problem(outcome.problem().get()));
      return line(json);
    }
    json.add("deleted", texts(outcome.deleted()));
    json.add("absent", texts(outcome.absent()));
    if (outcome.problem().isPresent()) {
      json.add("remaining", texts(outcome.remaining()));
      json.add("error", problem(outcome.problem().get()));
    } else {
      json.addProperty("sequence", outcome.sequence());
    }
    json.addProperty("calls", outcome.calls());
    return line(json);
  }

  /** Like an outcome that deleted nothing; there is no job. */
  public static String nothingToDelete(FriendGroups groups, boolean dryRun) {
    JsonObject json = new JsonObject();
    if (dryRun) {
      json.addProperty("dryRun", true);
    }
    json.addProperty("account", groups.account().id());
    json.add("deleted", new JsonArray());
    json.add("absent", new JsonArray());
    json.addProperty("sequence", groups.sequence());
    json.addProperty("calls", 1);
    return line(json);
  }

  /** What a job would come to, and what it would take. */
  public static String preview(JobReport report, boolean backup, int callsPerSecond) {
    JsonObject json = new JsonObject();
    json.addProperty("dryRun", true);
    addReport(json, report);
    json.addProperty("callsNeeded", report.size().calls(backup));
    json.addProperty("secondsNeeded", report.size().timeAt(callsPerSecond).toSeconds());
    return line(json);
  }

  public static String report(JobReport report) {
    JsonObject json = new JsonObject();
    report.job().ifPresent(number -> json.addProperty("job", number.value()));
    addReport(json, report);
    return line(json);
  }

  private static void addReport(JsonObject json, JobReport report) {
    json.addProperty("ending", ending(report.ending()));
    json.addProperty("planned", report.size().groups());
    json.addProperty("duplicates", report.size().duplicates());
    addTotals(json, report.size().accounts(), report.totals());
    addReason(json, report.ending());
  }

  public static String restoration(JobNumber job, AccountRestoration restoration) {
    JsonObject json = new JsonObject();
    json.addProperty("job", job.value());
    json.addProperty("account", restoration.account().id());
    json.add("restored", texts(restoration.restored()));
    json.add(
        "rejected",
        array(
            restoration.rejected(),
            rejection -> {
              JsonObject one = new JsonObject();
              one.addProperty("group", rejection.group().text());
              one.addProperty("member", rejection.member().member().id());
              one.add("error", problem(rejection.member().refusal()));
              return one;
            }));
    restoration
        .problem()
        .ifPresent(
            problem -> {
              json.add("missing", texts(restoration.missing()));
              json.add("error", problem(problem));
            });
    json.addProperty("calls", restoration.calls());
    return line(json);
  }

  public static String report(RestoreReport report) {
    JsonObject json = new JsonObject();
    json.addProperty("job", report.job().value());
    json.addProperty("ending", ending(report.ending()));
    json.addProperty("accounts", report.accounts());
    json.addProperty("restored", report.groups());
    json.addProperty("rejected", report.rejected());
    json.addProperty("missing", report.missing());
    addReason(json, report.ending());
    return line(json);
  }

  public static String job(Job job) {
    JsonObject json = new JsonObject();
    json.addProperty("job", job.number().value());
    json.addProperty("started", job.started().toString());
    json.addProperty("chat", job.chat());
    json.addProperty("state", job.state().name().toLowerCase(Locale.ROOT));
    json.addProperty("backup", job.backup());
    json.addProperty("planned", job.size().groups());
    addTotals(json, job.size().accounts(), job.totals());
    return line(json);
  }

  public static String groups(FriendGroups groups, boolean withMembers) {
    JsonObject json = new JsonObject();
    json.addProperty("account", groups.account().id());
    json.addProperty("sequence", groups.sequence());
    json.add("groups", array(groups.groups(), group -> group(group, withMembers)));
    return line(json);
  }

  private static JsonObject group(FriendGroup group, boolean withMembers) {
    JsonObject json = new JsonObject();
    json.addProperty("name", group.name().text());
    json.addProperty("size", group.size());
    if (withMembers) {
      json.add("members", texts(group.members()));
    }
    return json;
  }

  public static String created(GroupCreation creation, CreatedGroups created) {
    JsonObject json = new JsonObject();
    json.addProperty("account", creation.account().id());
    json.add("groups", texts(creation.names()));
    json.addProperty("sequence", created.sequence());
    json.add(
        "rejected",
        array(
            created.rejected(),
            rejected -> {
              JsonObject one = new JsonObject();
              one.addProperty("member", rejected.member().id());
              one.add("error", problem(rejected.refusal()));
              return one;
            }));
    return line(json);
  }

  public static String failure(Account account, Problem problem) {
    JsonObject json = new JsonObject();
    json.addProperty("account", account.id());
    json.add("error", problem(problem));
    return line(json);
  }

  public static String code(ErrorCode code) {
    JsonObject json = new JsonObject();
    json.addProperty("code", code.number());
    json.addProperty("meaning", code.meaning());
    json.addProperty("remedy", label(code.remedy()));
    json.addProperty("advice", code.advice());
    json.addProperty("retry", code.remedy().retryable());
    json.addProperty("documented", code.documented());
    return line(json);
  }

  public static String forgotten(JobNumber job) {
    JsonObject json = new JsonObject();
    json.addProperty("job", job.value());
    json.addProperty("forgotten", true);
    return line(json);
  }

  /** Settings that lead to a Chat, by the names they have as variables. */
  public static String settings(Map<String, String> settings) {
    JsonObject json = new JsonObject();
    settings.forEach(json::addProperty);
    return line(json);
  }

  public static String script(String script) {
    JsonObject json = new JsonObject();
    json.addProperty("script", script);
    return line(json);
  }

  public static String userSig(String identifier, String userSig) {
    JsonObject json = new JsonObject();
    json.addProperty("identifier", identifier);
    json.addProperty("userSig", userSig);
    return line(json);
  }

  /** A remedy's name: {@code slow-down}. */
  public static String label(Remedy remedy) {
    return remedy.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In one line, and harmless on a terminal: what would not show is escaped. */
  private static String line(JsonObject json) {
    return TerminalText.text(GSON.toJson(json));
  }

  private static JsonObject problem(Problem problem) {
    JsonObject json = new JsonObject();
    if (problem instanceof Refusal refusal) {
      json.addProperty("code", refusal.code().number());
      json.addProperty("info", refusal.info());
      json.addProperty("display", refusal.display());
      json.addProperty("meaning", refusal.code().meaning());
    } else {
      json.addProperty("meaning", problem.summary());
    }
    json.addProperty("remedy", label(problem.remedy()));
    return json;
  }

  private static void addTotals(JsonObject json, long accounts, JobTotals totals) {
    json.addProperty("accounts", accounts);
    json.addProperty("done", totals.accounts() - totals.failed());
    json.addProperty("failed", totals.failed());
    json.addProperty("deleted", totals.deleted());
    json.addProperty("absent", totals.absent());
    json.addProperty("remaining", totals.remaining());
    json.addProperty("calls", totals.calls());
  }

  private static void addReason(JsonObject json, Ending ending) {
    reason(ending).ifPresent(problem -> json.add("error", problem(problem)));
  }

  private static Optional<Problem> reason(Ending ending) {
    if (ending instanceof Ending.Stopped stopped) {
      return Optional.of(stopped.problem());
    }
    return ending instanceof Ending.Paused paused
        ? Optional.of(paused.problem())
        : Optional.empty();
  }

  private static String ending(Ending ending) {
    return ending.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static JsonArray texts(Collection<?> values) {
    return array(values, value -> new JsonPrimitive(value.toString()));
  }

  private static <T> JsonArray array(Collection<T> values, Function<T, JsonElement> as) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(as.apply(value)));
    return array;
  }
}
