package dev.friendgroups.adapters.emulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;

/**
 * What follows the question mark of a URL; of a parameter given twice the last one counts. Escapes
 * are well-formed: the server lets no others through.
 */
final class Query {
  private final Map<String, String> parameters = new HashMap<>();

  private Query() {}

  static Query parse(String text) {
    Query query = new Query();
    int from = 0;
    while (from <= text.length()) {
      int ampersand = text.indexOf('&', from);
      int to = ampersand < 0 ? text.length() : ampersand;
      query.add(text.substring(from, to));
      from = to + 1;
    }
    return query;
  }

  private void add(String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    String value = equals < 0 ? "" : parameter.substring(equals + 1);
    parameters.put(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
  }

  /** The parameter's value; empty when there is none. */
  String value(String name) {
    return parameters.getOrDefault(name, "");
  }
}
