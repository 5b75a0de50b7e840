package dev.friendgroups.adapters.cli.input;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Reads JSON Lines: each line an API request body with From_Account and GroupName. */
final class JsonLinesRequests {
  private static final int LONGEST_LINE = 1 << 20;

  private JsonLinesRequests() {}

  static void read(BufferedReader reader, Rows rows) throws IOException {
    long number = 0;
    BoundedLines lines = new BoundedLines(reader, LONGEST_LINE);
    for (String line = lines.next(); line != null; line = lines.next()) {
      number++;
      if (lines.tooLong()) {
        rows.bad(number, "it is longer than " + LONGEST_LINE + " characters");
      } else if (line.indexOf(Rows.NOT_UTF_8) >= 0) {
        rows.undecoded(number);
      } else if (!line.isBlank()) {
        read(number, line, rows);
      }
    }
  }

  private static void read(long number, String line, Rows rows) {
    try (JsonReader json = new JsonReader(new StringReader(line))) {
      json.setStrictness(Strictness.STRICT);
      if (json.peek() != JsonToken.BEGIN_OBJECT) {
        rows.bad(number, "it is not one JSON object");
        return;
      }
      JsonObject body = new JsonObject();
      json.beginObject();
      while (json.hasNext()) {
        String field = json.nextName();
        if (body.has(field)) {
          rows.bad(number, field + " occurs twice");
          return;
        }
        body.add(field, JsonParser.parseReader(json));
      }
      json.endObject();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        rows.bad(number, "it is not one JSON object");
        return;
      }
      read(number, body, rows);
    } catch (JsonParseException | IOException e) {
      rows.bad(number, "it is not JSON");
    }
  }

  private static void read(long number, JsonObject body, Rows rows) {
    JsonElement account = body.get("From_Account");
    if (!isText(account)) {
      rows.bad(number, "From_Account is missing or no string");
      return;
    }
    if (!(body.get("GroupName") instanceof JsonArray names) || names.isEmpty()) {
      rows.bad(number, "GroupName is missing, empty, or no array");
      return;
    }
    for (JsonElement name : names) {
      if (isText(name)) {
        rows.anyRow(number, account.getAsString(), name.getAsString());
      } else {
        rows.bad(number, "GroupName contains something else than strings");
      }
    }
  }

  private static boolean isText(@Nullable JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isString();
  }
}
