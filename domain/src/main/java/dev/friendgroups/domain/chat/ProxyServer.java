package dev.friendgroups.domain.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URLDecoder;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP proxy that connections to Chat can be made through. Shows its password nowhere.
 *
 * @param host a name or an address; kept in lower case and ASCII, IPv6 at its shortest and without
 *     brackets
 * @param port from 1 to 65535
 * @param login what the proxy knows its users by; empty when it lets everybody through
 */
public record ProxyServer(String host, int port, Optional<Login> login) {
  private static final int USUAL_PORT = 80;
  private static final int LAST_PORT = 65535;

  private static final Pattern FORM =
      Pattern.compile(
          "((?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?"
              + "((?<user>[^/\\\\?#:@]*)(:(?<password>[^/\\\\?#]*))?@)?"
              + "(?<host>\\[[^/\\\\?#@\\]]*:[^/\\\\?#@\\]]*]|[^/\\\\?#@:\\[]+)"
              + "(:(?<port>[0-9]{1,9}))?"
              + "/?",
          Pattern.DOTALL);

  /**
   * A user of a proxy. Shows itself nowhere.
   *
   * @param user the name, without a colon
   * @param password possibly empty
   */
  public record Login(String user, String password) {
    /**
     * Refuses null.
     *
     * @param user as the proxy knows it, decoded
     * @param password never shown again
     */
    public Login {
      requireNonNull(user, "user must not be null");
      requireNonNull(password, "password must not be null");
    }

    @Override
    public String toString() {
      return "Login[***]";
    }
  }

  /**
   * Takes the address of a proxy that need not answer.
   *
   * @param host in any spelling, IPv6 without brackets
   * @param port from 1 to {@value #LAST_PORT}
   * @param login empty when the proxy asks nobody who they are
   * @throws IllegalArgumentException when there can be no such host or port
   */
  public ProxyServer {
    requireNonNull(host, "host must not be null");
    requireNonNull(login, "login must not be null");
    host =
        Host.canonical(host)
            .orElseThrow(() -> new IllegalArgumentException("the host of the proxy is none"));
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException("port " + port + " is not from 1 to " + LAST_PORT);
    }
  }

  /**
   * The proxy that somebody wrote: {@code http://user:password@proxy.example.com:3128}, of which
   * only the host is needed. User and password may be percent-encoded.
   *
   * @param text blanks around it do not count
   * @return the proxy; at port {@value #USUAL_PORT} where none was written
   * @throws IllegalArgumentException when it is no such proxy; the message shows nothing of it
   */
  public static ProxyServer parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw noProxy();
    }
    String scheme = Objects.requireNonNullElse(form.group("scheme"), "http");
    if (!scheme.equalsIgnoreCase("http")) {
      throw new IllegalArgumentException("a proxy of that kind is not supported; use http://");
    }
    String host = form.group("host").replaceAll("[\\[\\]]", "");
    String port = form.group("port");
    try {
      return new ProxyServer(host, port == null ? USUAL_PORT : Integer.parseInt(port), login(form));
    } catch (IllegalArgumentException e) {
      throw noProxy();
    }
  }

  private static Optional<Login> login(Matcher form) {
    String password = Objects.requireNonNullElse(form.group("password"), "");
    return Optional.ofNullable(form.group("user"))
        .map(user -> new Login(decoded(user), decoded(password)));
  }

  /** A plus sign stands for itself in this part of an address. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  private static IllegalArgumentException noProxy() {
    return new IllegalArgumentException("it is no proxy like http://proxy.example.com:3128");
  }

  /** Without user and password: {@code http://proxy.example.com:3128}. */
  @Override
  public String toString() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
