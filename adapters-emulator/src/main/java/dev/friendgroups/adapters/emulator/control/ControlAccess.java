package dev.friendgroups.adapters.emulator.control;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets in whoever knows the key and came by no name that a web page could have: a page's own name
 * may lead to this machine, as names that are not registered by anybody cannot.
 */
public final class ControlAccess {
  private static final String SCHEME = "Bearer ";
  private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");
  private static final Pattern ADDRESS_OR_PLAIN_NAME =
      Pattern.compile(
          "\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]|[a-z0-9_-]+|[a-z0-9_.-]+\\.localhost");

  private final ControlKey key;
  private final Set<String> ownNames;

  /**
   * Lets in those who have this key.
   *
   * @param key the one that requests must bring
   * @param ownNames what the emulator listens at, and what its certificate is for
   */
  public ControlAccess(ControlKey key, Collection<String> ownNames) {
    this.key = key;
    this.ownNames =
        ownNames.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Lets in whoever has the key and came as they should. */
  void check(HttpServerExchange exchange) throws ControlException {
    checkOrigin(exchange);
    checkKey(exchange);
  }

  /** Turns away what a web page could send, other than the emulator's own. */
  void checkOrigin(HttpServerExchange exchange) throws ControlException {
    String host = only(exchange, Headers.HOST);
    if (exchange.getRequestHeaders().contains(Headers.ORIGIN)
        && !(exchange.getRequestScheme() + "://" + host).equals(only(exchange, Headers.ORIGIN))) {
      throw forbidden("another web page than /emulator/ may not control the emulator");
    }
    if (!isOurs(host)) {
      throw forbidden("the emulator is controlled by its address, not by a name of the network");
    }
  }

  private void checkKey(HttpServerExchange exchange) throws ControlException {
    String authorization = only(exchange, Headers.AUTHORIZATION);
    if (authorization == null || !isKey(authorization)) {
      exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
      throw new ControlException(
          StatusCodes.UNAUTHORIZED,
          "control needs the header Authorization: Bearer KEY, with the key that was made or given"
              + " when the emulator started");
    }
  }

  private boolean isOurs(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    return ownNames.contains(name) || ADDRESS_OR_PLAIN_NAME.matcher(name).matches();
  }

  private boolean isKey(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && key.is(authorization.substring(SCHEME.length()).strip());
  }

  /** A header that is there once. */
  private static @Nullable String only(HttpServerExchange exchange, HttpString name) {
    HeaderValues values = exchange.getRequestHeaders().get(name);
    return values == null || values.size() != 1 ? null : values.getFirst();
  }

  private static ControlException forbidden(String why) {
    return new ControlException(StatusCodes.FORBIDDEN, why);
  }
}
