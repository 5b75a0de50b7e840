package dev.friendgroups.domain.chat;

import static dev.friendgroups.domain.text.Shown.quoted;
import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something listens that speaks Chat's API, like {@code https://chat.example.com} or {@code
 * http://127.0.0.1:8080}. Two addresses are equal when they are spellings of the same one. Plain
 * http goes nowhere but to this machine, or, where somebody allowed it, to a private address.
 *
 * @param scheme how to talk to it
 * @param host a name or an address; kept in lower case and ASCII, IPv6 at its shortest and without
 *     brackets
 * @param port from 1 to 65535
 */
public record Address(Scheme scheme, String host, int port) {
  private static final int LAST_PORT = 65535;

  private static final Pattern FORM =
      Pattern.compile(
          "(?<scheme>https?)://"
              + "((?<user>[^/\\\\?#]*)@)?"
              + "(?<host>\\[[^/\\\\?#@\\]]*:[^/\\\\?#@\\]]*]|[^/\\\\?#@:\\[]+)"
              + "(:(?<port>[0-9]{0,9}))?"
              + "(?<rest>[/\\\\?#].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "::1");

  /** An address and no name: a name could be anybody's. */
  private static final Pattern LOOPBACK_ADDRESS =
      Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

  /** Addresses that no network leads to from outside; a name could be anybody's. */
  private static final Pattern PRIVATE_ADDRESS =
      Pattern.compile(
          "(10|192\\.168|169\\.254|172\\.(1[6-9]|2\\d|3[01]))(\\.\\d{1,3}){2,3}"
              + "|(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):.*");

  private static final int IPV4_DOTS = 3;

  /** How to talk to an address. */
  public enum Scheme {
    /** In the clear. */
    HTTP("http", 80),
    /** In the clear to a private address, as somebody allowed for tests. */
    PRIVATE_HTTP("http", 80),
    /** Over TLS. */
    HTTPS("https", 443);

    private final String text;
    private final int usualPort;

    Scheme(String text, int usualPort) {
      this.text = text;
      this.usualPort = usualPort;
    }

    /** As it is written: {@code https}. */
    public String text() {
      return text;
    }
  }

  /**
   * @throws IllegalArgumentException when there can be no such host or port, or when it is plain
   *     http to another machine
   */
  public Address {
    requireNonNull(scheme, "scheme must not be null");
    requireNonNull(host, "host must not be null");
    String given = host;
    host =
        Host.canonical(host)
            .orElseThrow(() -> new IllegalArgumentException("host " + quoted(given) + " is none"));
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException("port " + port + " is not from 1 to " + LAST_PORT);
    }
    if (scheme == Scheme.HTTP && !isLoopback(host)) {
      throw new IllegalArgumentException(
          about(url(scheme, host, port)) + "is plain http to another machine; use https");
    }
    if (scheme == Scheme.PRIVATE_HTTP && !isPrivate(host)) {
      throw new IllegalArgumentException(
          about(url(scheme, host, port))
              + "is plain http, and no private address like 10.0.0.7; use https");
    }
  }

  /** A host's usual port, over TLS. */
  static Address https(String host) {
    return new Address(Scheme.HTTPS, host, Scheme.HTTPS.usualPort);
  }

  /**
   * The address that somebody wrote.
   *
   * @throws IllegalArgumentException when it is none, when it carries a user name, a password, a
   *     path or a query, or when it is plain http to another machine; the message shows no password
   */
  public static Address parse(String text) {
    return parse(text, Scheme.HTTP);
  }

  /**
   * The address that somebody wrote who allowed plain http to a private address, for tests.
   *
   * @throws IllegalArgumentException as {@link #parse} does, but for that
   */
  public static Address parseAllowingPrivateHttp(String text) {
    return parse(text, Scheme.PRIVATE_HTTP);
  }

  private static Address parse(String text, Scheme elsewhereInTheClear) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw noAddress(text);
    }
    Scheme scheme = Scheme.valueOf(part(form, "scheme").toUpperCase(Locale.ROOT));
    String host =
        Host.canonical(part(form, "host").replaceAll("[\\[\\]]", ""))
            .orElseThrow(() -> noAddress(text));
    int port = port(part(form, "port"), scheme);
    if (port < 1 || port > LAST_PORT) {
      throw noAddress(text);
    }
    if (!part(form, "user").isEmpty()) {
      throw new IllegalArgumentException(
          about(url(scheme, host, port)) + "must not carry a user name or password");
    }
    if (!part(form, "rest").matches("/?")) {
      throw new IllegalArgumentException(
          about(url(scheme, host, port)) + "must end after the host and port: it has a path");
    }
    boolean elsewhere = scheme == Scheme.HTTP && !isLoopback(host);
    return new Address(elsewhere ? elsewhereInTheClear : scheme, host, port);
  }

  private static String part(Matcher form, String name) {
    return Objects.requireNonNullElse(form.group(name), "");
  }

  private static int port(String text, Scheme scheme) {
    return text.isEmpty() ? scheme.usualPort : Integer.parseInt(text);
  }

  private static IllegalArgumentException noAddress(String text) {
    return new IllegalArgumentException(
        "endpoint " + quoted(text) + " is no address like https://chat.example.com");
  }

  private static String about(String url) {
    return "endpoint '" + url + "/...' ";
  }

  /** Whether it is this machine. */
  public boolean isLoopback() {
    return isLoopback(host);
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK_NAMES.contains(host) || LOOPBACK_ADDRESS.matcher(host).matches();
  }

  private static boolean isPrivate(String host) {
    return PRIVATE_ADDRESS.matcher(host).matches()
        && (host.contains(":") || host.chars().filter(c -> c == '.').count() == IPV4_DOTS);
  }

  private static String url(Scheme scheme, String host, int port) {
    return scheme.text
        + "://"
        + (host.contains(":") ? "[" + host + "]" : host)
        + (port == scheme.usualPort ? "" : ":" + port);
  }

  /** Whether what is sent to it can be read on its way. */
  public boolean isOverheard() {
    return scheme == Scheme.PRIVATE_HTTP;
  }

  /** Whether it is this domain's, at the usual port over TLS. */
  boolean isAt(String domain) {
    return isHttps() && port == Scheme.HTTPS.usualPort && host.equals(domain);
  }

  /** Whether it is reached over TLS. */
  public boolean isHttps() {
    return scheme == Scheme.HTTPS;
  }

  /** The address, without a slash at its end and without the usual port. */
  @Override
  public String toString() {
    return url(scheme, host, port);
  }
}
