package dev.friendgroups.adapters.emulator.control;

import com.google.gson.stream.JsonWriter;
import dev.friendgroups.adapters.emulator.accounts.AccountsJson;
import dev.friendgroups.adapters.emulator.server.Query;
import dev.friendgroups.domain.group.Contacts;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Shows and changes an app's accounts. */
final class AccountEndpoints {
  private static final int MOST_FOUND = 9_999_999;

  private record Imported(int accounts) {}

  private record Done(boolean done) {}

  Map<String, Map<HttpString, ControlAction>> actions() {
    return Map.of(
        "state",
            Map.of(
                Methods.GET, this::exportState,
                Methods.PUT, this::importState,
                Methods.PATCH, this::mergeState),
        "accounts", Map.of(Methods.GET, this::listAccounts),
        "reset", Map.of(Methods.POST, this::reset));
  }

  private void exportState(ControlCall call) throws IOException, ControlException {
    Query parameters = call.parameters("account");
    String wanted = parameters.value("account");
    Predicate<Contacts> shown =
        parameters.names().contains("account")
            ? contacts -> contacts.account().id().equals(wanted)
            : any -> true;
    try (Stream<Contacts> accounts = call.app().chat().accounts()) {
      AccountsJson.write(accounts.filter(shown), call.writer());
    }
  }

  private void importState(ControlCall call) throws IOException, ControlException {
    List<Contacts> accounts = read(call);
    call.app().chat().replaceAll(accounts);
    call.send(new Imported(accounts.size()));
  }

  /** Takes in what the body names; other accounts remain. */
  private void mergeState(ControlCall call) throws IOException, ControlException {
    List<Contacts> accounts = read(call);
    call.app().chat().put(accounts);
    call.send(new Imported(accounts.size()));
  }

  private static List<Contacts> read(ControlCall call) throws IOException, ControlException {
    try {
      return AccountsJson.read(call.text());
    } catch (IllegalArgumentException e) {
      throw ControlCall.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private void listAccounts(ControlCall call) throws IOException, ControlException {
    Query parameters = call.parameters("search", "limit");
    String search = parameters.value("search").toLowerCase(Locale.ROOT);
    JsonWriter json = new JsonWriter(call.writer());
    json.beginObject().name("accounts").beginArray();
    try (Stream<Contacts> accounts = call.app().chat().accounts()) {
      Iterator<String> ids =
          accounts
              .map(contacts -> contacts.account().id())
              .filter(id -> id.toLowerCase(Locale.ROOT).contains(search))
              .limit(limit(parameters.value("limit")))
              .iterator();
      while (ids.hasNext()) {
        json.value(ids.next());
      }
    }
    json.endArray().endObject().flush();
  }

  private static long limit(String text) throws ControlException {
    if (text.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (!text.matches("[1-9]\\d{0,6}")) {
      throw ControlCall.badRequest("limit is not a number from 1 to " + MOST_FOUND);
    }
    return Long.parseLong(text);
  }

  private void reset(ControlCall call) throws IOException, ControlException {
    boolean state = forgetsAccounts(call.query());
    call.app().forgetCalls();
    if (state) {
      call.app().chat().replaceAll(List.of());
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
          throw ControlCall.badRequest(
              "reset takes no parameter but state=true, which forgets accounts");
    }
  }
}
