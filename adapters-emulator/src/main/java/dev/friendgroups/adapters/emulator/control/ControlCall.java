package dev.friendgroups.adapters.emulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import dev.friendgroups.adapters.emulator.apps.App;
import dev.friendgroups.adapters.emulator.server.Json;
import dev.friendgroups.adapters.emulator.server.Query;
import io.undertow.util.StatusCodes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.util.Set;

/**
 * A call to the control API that has arrived as a whole, and its answer, JSON in UTF-8.
 *
 * @param app what it is about
 * @param query what follows the question mark of its address
 * @param body empty when there is none
 * @param answer takes what is answered with status 200
 */
record ControlCall(App app, String query, InputStream body, OutputStream answer) {
  private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  /** Reads the body; malformed text ends with an exception. */
  Reader text() {
    return new InputStreamReader(body, UTF_8.newDecoder());
  }

  /**
   * The body, a JSON object.
   *
   * @param example what it should be like
   */
  <T> T settings(Class<T> type, String example) throws ControlException {
    T settings;
    try {
      settings = GSON.fromJson(text(), type);
    } catch (JsonParseException e) {
      throw badRequest("the body is not JSON like " + example);
    }
    if (settings == null) {
      throw badRequest("the body is not like " + example);
    }
    return settings;
  }

  /** The parameters, which may be these; others are a mistake. */
  Query parameters(String... known) throws ControlException {
    Query parameters = Query.parse(query);
    Set<String> all = Set.of(known);
    for (String name : parameters.names()) {
      if (!all.contains(name)) {
        throw badRequest("there is no such parameter; there are " + String.join(", ", known));
      }
    }
    return parameters;
  }

  void send(Object value) throws IOException {
    answer.write(Json.bytes(value));
  }

  Writer writer() {
    return new BufferedWriter(new OutputStreamWriter(answer, UTF_8));
  }

  static ControlException badRequest(String why) {
    return new ControlException(StatusCodes.BAD_REQUEST, why);
  }
}
