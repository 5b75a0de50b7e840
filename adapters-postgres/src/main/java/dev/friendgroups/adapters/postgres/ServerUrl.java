package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.spi.WrongSettingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote after {@code --ledger postgresql:}; without a password.
 *
 * @param hosts one, or several of which one is the primary, separated by commas, each with its port
 *     if that is not the usual one; empty when another place says so
 * @param database empty when another place says so
 * @param parameters the rest, by name
 */
record ServerUrl(
    Optional<String> hosts, Optional<String> database, Map<String, String> parameters) {
  private static final List<String> KNOWN =
      List.of("user", "schema", "service", "sslmode", "sslrootcert", Lease.SETTING);

  private static final Pattern FORM =
      Pattern.compile(
          "(//(?:(?<user>[^/?#@]*)@)?(?<hosts>[^/?#@]*))?(?:/?(?<database>[^/?#]*))"
              + "(?:\\?(?<parameters>[^#]*))?");

  private static final Pattern HOSTS =
      Pattern.compile(
          "(?:[\\w.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?(?:,(?:[\\w.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?)*");

  /**
   * @param rest what follows {@code postgresql:}
   * @throws WrongSettingException when it is none, or has a password in it, which is not repeated
   */
  static ServerUrl parse(String rest) {
    Matcher form = FORM.matcher(rest);
    if (!form.matches()) {
      throw wrong("it is not of the form postgresql://host:port/database");
    }
    Map<String, String> parameters = parameters(form.group("parameters"));
    Optional<String> user = part(form.group("user"));
    if (user.isPresent()) {
      if (user.get().contains(":")) {
        throw wrong("there is a password in it; " + PasswordFile.ADVICE);
      }
      parameters.put("user", user.get());
    }
    Optional<String> hosts = part(form.group("hosts"));
    if (hosts.isPresent() && !HOSTS.matcher(hosts.get()).matches()) {
      // With a colon in it, it may be the beginning of a password.
      String named = hosts.get().contains(":") ? "what it names" : "'" + hosts.get() + "'";
      throw wrong(named + " is not a host");
    }
    return new ServerUrl(hosts, part(form.group("database")), Map.copyOf(parameters));
  }

  private static Map<String, String> parameters(@Nullable String text) {
    Map<String, String> parameters = new TreeMap<>();
    if (text == null || text.isEmpty()) {
      return parameters;
    }
    for (String parameter : text.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (name.contains("pass") || name.contains("@")) {
        throw wrong("there is a password in it; " + PasswordFile.ADVICE);
      }
      if (equals < 0 || !KNOWN.contains(name)) {
        throw wrong("'" + name + "' is none of its settings: " + String.join(", ", KNOWN));
      }
      parameters.put(name, decoded(parameter.substring(equals + 1)));
    }
    return parameters;
  }

  private static Optional<String> part(@Nullable String text) {
    return text == null || text.isEmpty() ? Optional.empty() : Optional.of(decoded(text));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong("'" + text + "' is not URL-encoded");
    }
  }

  static WrongSettingException wrong(String why) {
    return new WrongSettingException("the address cannot be used: " + why);
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }
}
