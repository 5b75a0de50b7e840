package dev.friendgroups.adapters.cli.text;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Collection;
import java.util.List;

/**
 * Writes a record as one line of JSON: its components are the fields, in their order; one that is
 * null is left out. The names of components are a promise.
 */
public final class JsonLine {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private JsonLine() {}

  /**
   * {@return one line, harmless on a terminal: what would not show is escaped}
   *
   * @param fields a record, or anything else that can be written as JSON
   */
  public static String of(Object fields) {
    return TerminalText.text(GSON.toJson(fields));
  }

  /**
   * {@return each value as a text}
   *
   * @param values such as names
   */
  public static List<String> texts(Collection<?> values) {
    return values.stream().map(Object::toString).toList();
  }
}
