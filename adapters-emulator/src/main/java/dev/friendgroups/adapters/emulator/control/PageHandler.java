package dev.friendgroups.adapters.emulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.emulator.server.Delivery;
import dev.friendgroups.adapters.emulator.server.SlowClientGuard;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * The emulator's page, for people to see and change in a browser what the control API shows and
 * changes; without the key of that, it shows nothing.
 */
public final class PageHandler implements HttpHandler {
  /** Where the page is. */
  public static final String FOLDER = "/emulator/";

  private static final String RESOURCES = "/dev/friendgroups/adapters/emulator/page/";
  private static final String START = "index.html";

  /** Nothing but the page's own files and its own API, and nobody around it. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<HttpString, String> HEADERS =
      Map.of(
          Headers.CACHE_CONTROL,
          "no-store",
          Headers.CONTENT_SECURITY_POLICY,
          CONTENT_SECURITY_POLICY,
          Headers.REFERRER_POLICY,
          "no-referrer",
          Headers.X_CONTENT_TYPE_OPTIONS,
          "nosniff",
          new HttpString("Cross-Origin-Opener-Policy"),
          "same-origin",
          new HttpString("Cross-Origin-Resource-Policy"),
          "same-origin");

  private record Resource(String type, String text) {
    static Resource of(String name, String type) {
      try (InputStream in =
          Objects.requireNonNull(PageHandler.class.getResourceAsStream(RESOURCES + name))) {
        return new Resource(type, new String(in.readAllBytes(), UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final ControlAccess access;
  private final Duration requestTimeout;
  private final Map<String, Resource> resources =
      Map.of(
          START,
          Resource.of(START, "text/html; charset=utf-8"),
          "page.css",
          Resource.of("page.css", "text/css; charset=utf-8"),
          "page.js",
          Resource.of("page.js", "text/javascript; charset=utf-8"),
          "icon.svg",
          Resource.of("icon.svg", "image/svg+xml"));

  /**
   * Serves the page, which is read from the class path once.
   *
   * @param access turns away what another web page could send
   * @param requestTimeout how long a request may take to arrive
   */
  public PageHandler(ControlAccess access, Duration requestTimeout) {
    this.access = access;
    this.requestTimeout = requestTimeout;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    try {
      access.checkOrigin(exchange);
      Resource resource = resource(exchange);
      HeaderMap headers = exchange.getResponseHeaders();
      HEADERS.forEach(headers::put);
      Delivery.send(exchange, resource.type, resource.text.getBytes(UTF_8));
    } catch (ControlException e) {
      e.answer(exchange);
    }
    SlowClientGuard.limitRequest(exchange, requestTimeout);
  }

  private Resource resource(HttpServerExchange exchange) throws ControlException {
    String name = exchange.getRequestPath().substring(FOLDER.length());
    Resource resource = resources.get(name.isEmpty() ? START : name);
    if (resource == null) {
      throw new ControlException(
          StatusCodes.NOT_FOUND,
          "there is nothing here; the page is at "
              + FOLDER
              + ", the control API is at "
              + ControlHandler.FOLDER);
    }
    if (!exchange.getRequestMethod().equals(Methods.GET)
        && !exchange.getRequestMethod().equals(Methods.HEAD)) {
      exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
      throw new ControlException(
          StatusCodes.METHOD_NOT_ALLOWED, "the page takes no other method than GET, HEAD");
    }
    return resource;
  }
}
