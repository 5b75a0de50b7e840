package dev.friendgroups.adapters.emulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.emulator.server.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;

/**
 * A call to the control API that has arrived as a whole, and its answer, JSON in UTF-8.
 *
 * @param query what follows the question mark of its address
 * @param body empty when there is none
 * @param answer takes what is answered with status 200
 */
record ControlCall(String query, InputStream body, OutputStream answer) {
  /** Reads the body; malformed text ends with an exception. */
  Reader text() {
    return new InputStreamReader(body, UTF_8.newDecoder());
  }

  void send(Object value) throws IOException {
    answer.write(Json.bytes(value));
  }

  Writer writer() {
    return new BufferedWriter(new OutputStreamWriter(answer, UTF_8));
  }
}
