package dev.friendgroups.domain.chat;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which addresses of Chat are reached through a proxy. Plain http never is: it must not leave this
 * machine.
 *
 * @param server the proxy; empty for none
 * @param except what is reached without it
 * @param loopbackToo whether it is asked to reach this machine as well
 */
public record ProxyChoice(Optional<ProxyServer> server, NoProxy except, boolean loopbackToo) {
  /** No proxy. */
  public static final ProxyChoice NONE = new ProxyChoice(Optional.empty(), NoProxy.NOTHING, false);

  /**
   * Refuses null.
   *
   * @param server one for all addresses; empty to reach all of them directly
   * @param except passed over where there is no proxy
   * @param loopbackToo true only for tests, where the proxy is on this machine, too
   */
  public ProxyChoice {
    requireNonNull(server, "server must not be null");
    requireNonNull(except, "except must not be null");
  }

  /**
   * The proxy to reach this address through; empty to reach it directly.
   *
   * @param address where a connection is to go
   * @return the proxy to ask for it; empty to go there directly, as plain http always does
   */
  public Optional<ProxyServer> towards(Address address) {
    return server
        .filter(found -> address.isHttps())
        .filter(found -> loopbackToo || !address.isLoopback())
        .filter(found -> !except.includes(address));
  }
}
