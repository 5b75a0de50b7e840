package dev.friendgroups.adapters.http.gateway;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Where Chat is: a region, or the address of something that speaks its API.
 *
 * @param primary where calls go
 * @param standby where they go while the primary cannot be reached
 */
public record Endpoint(HttpUrl primary, Optional<HttpUrl> standby) {
  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "::1");

  /** An address and no name: a name could be anybody's. */
  private static final Pattern LOOPBACK_ADDRESS =
      Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

  /**
   * @throws IllegalArgumentException when an address is plain http to another machine
   */
  public Endpoint {
    refusePlainHttpToOthers(primary);
    standby.ifPresent(Endpoint::refusePlainHttpToOthers);
  }

  /** A region, with its standby domain. */
  public static Endpoint of(Region region) {
    return new Endpoint(https(region.domain()), Optional.of(https(region.standbyDomain())));
  }

  /**
   * An address, like {@code https://chat.example.com} or {@code http://127.0.0.1:8080}.
   *
   * @throws IllegalArgumentException when it is no such address, or plain http to another machine
   */
  public static Endpoint at(String address) {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new IllegalArgumentException(
          "endpoint '" + address + "' is no address like https://chat.example.com");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException(
          "endpoint '" + url.redact() + "' must not carry a user name or password");
    }
    if (!url.encodedPath().equals("/") || url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException(
          "endpoint '" + url.redact() + "' must end after the host and port: it has a path");
    }
    return new Endpoint(url, Optional.empty());
  }

  private static void refusePlainHttpToOthers(HttpUrl url) {
    if (!url.isHttps() && !isLoopback(url.host())) {
      throw new IllegalArgumentException(
          "endpoint '" + url.redact() + "' is plain http to another machine; use https");
    }
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK_NAMES.contains(host) || LOOPBACK_ADDRESS.matcher(host).matches();
  }

  private static HttpUrl https(String domain) {
    return new HttpUrl.Builder().scheme("https").host(domain).build();
  }
}
