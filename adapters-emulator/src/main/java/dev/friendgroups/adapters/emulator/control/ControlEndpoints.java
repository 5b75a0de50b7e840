package dev.friendgroups.adapters.emulator.control;

import static java.util.Objects.requireNonNullElse;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import dev.friendgroups.adapters.emulator.accounts.AccountsJson;
import dev.friendgroups.adapters.emulator.calls.CallLog;
import dev.friendgroups.adapters.emulator.calls.InFlight;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.adapters.emulator.calls.Quota;
import dev.friendgroups.adapters.emulator.calls.QuotaLimits;
import dev.friendgroups.adapters.emulator.faults.FaultInjector;
import dev.friendgroups.adapters.emulator.faults.FaultPlan;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.domain.group.Contacts;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does what the requests to the control API ask for. */
public final class ControlEndpoints {
  private static final String FAULTS_EXAMPLE = "{\"rules\": [\"group_delete:30008:0.05\"]}";
  private static final String QUOTA_EXAMPLE =
      "{\"callsPerSecond\": 100, \"appCallsPerSecond\": 0, \"countRefused\": true}";
  private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  private record Imported(int accounts) {}

  private record Journal(List<JournalEntry> entries) {}

  private record FaultsJson(@Nullable List<@Nullable String> rules, @Nullable Long seed) {
    static FaultsJson of(FaultPlan plan) {
      return new FaultsJson(plan.rules().stream().map(FaultRule::toString).toList(), plan.seed());
    }
  }

  private record QuotaJson(
      @Nullable Integer callsPerSecond,
      @Nullable Integer appCallsPerSecond,
      @Nullable Boolean countRefused) {
    boolean namesNothing() {
      return callsPerSecond == null && appCallsPerSecond == null && countRefused == null;
    }

    QuotaLimits over(QuotaLimits present) {
      return new QuotaLimits(
          requireNonNullElse(callsPerSecond, present.callsPerSecond()),
          requireNonNullElse(appCallsPerSecond, present.appCallsPerSecond()),
          requireNonNullElse(countRefused, present.countRefused()));
    }
  }

  private record Done(boolean done) {}

  private final EmulatedChat chat;
  private final FaultInjector faults;
  private final Quota quota;
  private final InFlight inFlight;
  private final CallLog log;

  /** What the control API looks into and changes. */
  public ControlEndpoints(
      EmulatedChat chat, FaultInjector faults, Quota quota, InFlight inFlight, CallLog log) {
    this.chat = chat;
    this.faults = faults;
    this.quota = quota;
    this.inFlight = inFlight;
    this.log = log;
  }

  void exportState(ControlCall call) throws IOException {
    try (Stream<Contacts> accounts = chat.accounts()) {
      AccountsJson.write(accounts, call.writer());
    }
  }

  void importState(ControlCall call) throws IOException, ControlException {
    List<Contacts> accounts;
    try {
      accounts = AccountsJson.read(call.text());
    } catch (IllegalArgumentException e) {
      throw badRequest(String.valueOf(e.getMessage()));
    }
    chat.replaceAll(accounts);
    call.send(new Imported(accounts.size()));
  }

  void listAccounts(ControlCall call) throws IOException {
    JsonWriter json = new JsonWriter(call.writer());
    json.beginObject().name("accounts").beginArray();
    try (Stream<Contacts> accounts = chat.accounts()) {
      for (Iterator<Contacts> all = accounts.iterator(); all.hasNext(); ) {
        json.value(all.next().account().id());
      }
    }
    json.endArray().endObject().flush();
  }

  void showJournal(ControlCall call) throws IOException {
    call.send(new Journal(log.journal()));
  }

  void showCounters(ControlCall call) throws IOException {
    call.send(log.counters(inFlight.most()));
  }

  void showFaults(ControlCall call) throws IOException {
    call.send(FaultsJson.of(faults.plan()));
  }

  void replaceFaults(ControlCall call) throws IOException, ControlException {
    FaultsJson wanted = settings(call, FaultsJson.class, FAULTS_EXAMPLE);
    if (wanted == null || wanted.rules == null || wanted.rules.contains(null)) {
      throw badRequest("the body is not like " + FAULTS_EXAMPLE);
    }
    try {
      List<FaultRule> rules =
          wanted.rules.stream().map(Objects::requireNonNull).map(FaultRule::parse).toList();
      long seed = wanted.seed == null ? faults.plan().seed() : wanted.seed;
      faults.replace(new FaultPlan(rules, seed));
    } catch (IllegalArgumentException e) {
      throw badRequest(String.valueOf(e.getMessage()));
    }
    showFaults(call);
  }

  void showQuota(ControlCall call) throws IOException {
    call.send(quota.limits());
  }

  /** Changes what the body names; the rest remains. */
  void changeQuota(ControlCall call) throws IOException, ControlException {
    QuotaJson wanted = settings(call, QuotaJson.class, QUOTA_EXAMPLE);
    if (wanted == null || wanted.namesNothing()) {
      throw badRequest("the body is not like " + QUOTA_EXAMPLE);
    }
    try {
      quota.limits(wanted.over(quota.limits()));
    } catch (IllegalArgumentException e) {
      throw badRequest(String.valueOf(e.getMessage()));
    }
    showQuota(call);
  }

  private static <T> @Nullable T settings(ControlCall call, Class<T> type, String example)
      throws ControlException {
    try {
      return GSON.fromJson(call.text(), type);
    } catch (JsonParseException e) {
      throw badRequest("the body is not JSON like " + example);
    }
  }

  void reset(ControlCall call) throws IOException, ControlException {
    boolean state = forgetsAccounts(call.query());
    log.reset();
    quota.reset();
    inFlight.reset();
    if (state) {
      chat.replaceAll(List.of());
    }
    call.send(new Done(true));
  }

  private static boolean forgetsAccounts(String query) throws ControlException {
    switch (query) {
      case "", "state=false" -> {
        return false;
      }
      case "state=true" -> {
        return true;
      }
      default ->
          throw badRequest("reset takes no parameter but state=true, which forgets accounts");
    }
  }

  private static ControlException badRequest(String why) {
    return new ControlException(StatusCodes.BAD_REQUEST, why);
  }
}
