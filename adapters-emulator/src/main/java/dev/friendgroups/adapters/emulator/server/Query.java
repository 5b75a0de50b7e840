package dev.friendgroups.adapters.emulator.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What follows the question mark of a URL; of a parameter given twice the last one counts. Escapes
 * are well-formed: the server lets no others through.
 */
public final class Query {
  private static final String SIGNATURE = "usersig";
  private static final int MOST_SHOWN = 512;

  /** What every UserSig begins with: it is compressed. */
  private static final String COMPRESSED = "eJ";

  private final Map<String, String> parameters = new LinkedHashMap<>();

  private Query() {}

  /**
   * {@return the parameters of a query}
   *
   * @param text what follows the question mark, as it was sent; may be empty
   */
  public static Query parse(String text) {
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
    if (parameter.isEmpty()) {
      return;
    }
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    String value = equals < 0 ? "" : parameter.substring(equals + 1);
    parameters.put(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
  }

  /** {@return all parameters for others to see: whatever may be a UserSig is masked} */
  public String masked() {
    StringBuilder shown = new StringBuilder();
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      shown.append(shown.isEmpty() ? "" : "&").append(masked(parameter.getKey())).append('=');
      shown.append(
          parameter.getKey().equalsIgnoreCase(SIGNATURE) ? "***" : masked(parameter.getValue()));
      if (shown.length() > MOST_SHOWN) {
        shown.setLength(MOST_SHOWN);
        return shown.append('…').toString();
      }
    }
    return shown.toString();
  }

  private static String masked(String text) {
    return text.contains(COMPRESSED) ? "***" : text;
  }

  /**
   * {@return the parameter's value, decoded; empty when there is none}
   *
   * @param name in the case it was sent in
   */
  public String value(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** {@return the names of all parameters; a copy} */
  public Set<String> names() {
    return Set.copyOf(parameters.keySet());
  }
}
