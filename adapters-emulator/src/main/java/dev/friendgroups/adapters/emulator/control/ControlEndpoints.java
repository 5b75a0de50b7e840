package dev.friendgroups.adapters.emulator.control;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import dev.friendgroups.adapters.emulator.accounts.AccountsJson;
import dev.friendgroups.adapters.emulator.calls.CallLog;
import dev.friendgroups.adapters.emulator.calls.InFlight;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.adapters.emulator.faults.FaultInjector;
import dev.friendgroups.adapters.emulator.faults.FaultPlan;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.application.port.in.EmulatedChat;
import dev.friendgroups.domain.group.Contacts;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does what the requests to the control API ask for. */
public final class ControlEndpoints {
  private static final long MAX_STATE_BYTES = 64L << 20;
  private static final long MAX_FAULTS_BYTES = 64L << 10;
  private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  private record Imported(int accounts) {}

  private record Journal(List<JournalEntry> entries) {}

  private record FaultsJson(@Nullable List<@Nullable String> rules, @Nullable Long seed) {
    static FaultsJson of(FaultPlan plan) {
      return new FaultsJson(plan.rules().stream().map(FaultRule::toString).toList(), plan.seed());
    }
  }

  private record Done(boolean done) {}

  private final EmulatedChat chat;
  private final FaultInjector faults;
  private final InFlight inFlight;
  private final CallLog log;

  /** What the control API looks into and changes. */
  public ControlEndpoints(EmulatedChat chat, FaultInjector faults, InFlight inFlight, CallLog log) {
    this.chat = chat;
    this.faults = faults;
    this.inFlight = inFlight;
    this.log = log;
  }

  void exportState(HttpServerExchange exchange) throws IOException {
    try (Stream<Contacts> accounts = chat.accounts()) {
      AccountsJson.write(accounts, ControlHandler.writer(exchange));
    }
  }

  void importState(HttpServerExchange exchange) throws IOException, ControlException {
    List<Contacts> accounts;
    try {
      accounts = AccountsJson.read(ControlHandler.body(exchange, MAX_STATE_BYTES));
    } catch (IllegalArgumentException e) {
      throw badRequest(String.valueOf(e.getMessage()));
    }
    chat.replaceAll(accounts);
    ControlHandler.send(exchange, new Imported(accounts.size()));
  }

  void listAccounts(HttpServerExchange exchange) throws IOException {
    JsonWriter json = new JsonWriter(ControlHandler.writer(exchange));
    json.beginObject().name("accounts").beginArray();
    try (Stream<Contacts> accounts = chat.accounts()) {
      for (Iterator<Contacts> all = accounts.iterator(); all.hasNext(); ) {
        json.value(all.next().account().id());
      }
    }
    json.endArray().endObject().flush();
  }

  void showJournal(HttpServerExchange exchange) throws IOException {
    ControlHandler.send(exchange, new Journal(log.journal()));
  }

  void showCounters(HttpServerExchange exchange) throws IOException {
    ControlHandler.send(exchange, log.counters(inFlight.most()));
  }

  void showFaults(HttpServerExchange exchange) throws IOException {
    ControlHandler.send(exchange, FaultsJson.of(faults.plan()));
  }

  void replaceFaults(HttpServerExchange exchange) throws IOException, ControlException {
    FaultsJson wanted = faults(exchange);
    if (wanted == null || wanted.rules == null || wanted.rules.contains(null)) {
      throw badRequest("the body is not like {\"rules\": [\"group_delete:30008:0.05\"]}");
    }
    try {
      List<FaultRule> rules =
          wanted.rules.stream().map(Objects::requireNonNull).map(FaultRule::parse).toList();
      long seed = wanted.seed == null ? faults.plan().seed() : wanted.seed;
      faults.replace(new FaultPlan(rules, seed));
    } catch (IllegalArgumentException e) {
      throw badRequest(String.valueOf(e.getMessage()));
    }
    showFaults(exchange);
  }

  private static @Nullable FaultsJson faults(HttpServerExchange exchange)
      throws IOException, ControlException {
    try {
      return GSON.fromJson(ControlHandler.body(exchange, MAX_FAULTS_BYTES), FaultsJson.class);
    } catch (JsonParseException e) {
      if (e.getCause() instanceof BoundedInput.TooLongException tooLong) {
        throw tooLong;
      }
      throw badRequest("the body is not JSON like {\"rules\": [\"group_delete:30008:0.05\"]}");
    }
  }

  void reset(HttpServerExchange exchange) throws IOException, ControlException {
    boolean state = forgetsAccounts(exchange.getQueryString());
    log.reset();
    inFlight.reset();
    if (state) {
      chat.replaceAll(List.of());
    }
    ControlHandler.send(exchange, new Done(true));
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
