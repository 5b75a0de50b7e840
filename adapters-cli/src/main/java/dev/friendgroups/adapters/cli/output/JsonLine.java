package dev.friendgroups.adapters.cli.output;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.friendgroups.adapters.cli.text.TerminalText;
import java.util.Collection;
import java.util.List;

/**
 * Writes a record as one line of JSON: its components are the fields, in their order; one that is
 * null is left out. The names of components are a promise.
 */
final class JsonLine {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private JsonLine() {}

  /** In one line, and harmless on a terminal: what would not show is escaped. */
  static String of(Object fields) {
    return TerminalText.text(GSON.toJson(fields));
  }

  static List<String> texts(Collection<?> values) {
    return values.stream().map(Object::toString).toList();
  }
}
