package dev.friendgroups.adapters.emulator.control;

import com.google.gson.JsonObject;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.adapters.emulator.received.CallQuery;
import dev.friendgroups.adapters.emulator.received.ReceivedCalls;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows which calls an app got, and looks for some of them. */
final class CallEndpoints {
  private static final String EXAMPLE = "{\"command\": \"group_delete\", \"account\": \"alice\"}";
  private static final Set<String> CRITERIA =
      Set.of("command", "account", "accountPrefix", "group", "errorCode");

  private record Journal(List<JournalEntry> entries) {}

  private record Found(int count, List<JournalEntry> entries, @Nullable String message) {}

  Map<String, Map<HttpString, ControlAction>> actions() {
    return Map.of(
        "journal", Map.of(Methods.GET, this::showJournal),
        "journal/query", Map.of(Methods.POST, this::searchJournal),
        "counters", Map.of(Methods.GET, this::showCounters));
  }

  private void showJournal(ControlCall call) throws IOException, ControlException {
    String after = call.parameters("after").value("after");
    if (!after.matches("\\d{0,18}")) {
      throw ControlCall.badRequest("after is not the number of an entry");
    }
    long number = after.isEmpty() ? 0 : Long.parseLong(after);
    call.send(new Journal(call.app().log().journalAfter(number)));
  }

  private void searchJournal(ControlCall call) throws IOException, ControlException {
    ReceivedCalls received = new ReceivedCalls(call.app().log()::journal, query(call));
    List<JournalEntry> found = received.entries();
    call.send(new Found(found.size(), found, found.isEmpty() ? received.explanation() : null));
  }

  /** A criterion that is not known would find everything: it must be a mistake. */
  private static CallQuery query(ControlCall call) throws ControlException {
    JsonObject body = call.settings(JsonObject.class, EXAMPLE);
    if (!CRITERIA.containsAll(body.keySet())) {
      throw ControlCall.badRequest(
          "calls are looked for by " + String.join(", ", CRITERIA.stream().sorted().toList()));
    }
    try {
      return new CallQuery(
          text(body, "command"),
          text(body, "account"),
          text(body, "accountPrefix"),
          text(body, "group"),
          body.has("errorCode") ? Long.valueOf(body.get("errorCode").getAsString()) : null);
    } catch (IllegalArgumentException | UnsupportedOperationException | IllegalStateException e) {
      throw ControlCall.badRequest("the body is not like " + EXAMPLE + ": " + e.getMessage());
    }
  }

  private static @Nullable String text(JsonObject body, String name) {
    return body.has(name) ? body.get(name).getAsString() : null;
  }

  private void showCounters(ControlCall call) throws IOException {
    call.send(call.app().log().counters(call.app().inFlight().most()));
  }
}
