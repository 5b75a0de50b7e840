package dev.friendgroups.domain.chat;

import static java.util.Objects.requireNonNull;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * How this machine reaches Chat, and whom it trusts on the way.
 *
 * @param proxy which addresses are reached through a proxy
 * @param trusted certificates to trust besides those that Java trusts
 */
public record Network(ProxyChoice proxy, List<X509Certificate> trusted) {
  /** No proxy, and nobody trusted but whom Java trusts. */
  public static final Network DIRECT = new Network(ProxyChoice.NONE, List.of());

  /**
   * Refuses null.
   *
   * @param proxy {@link ProxyChoice#NONE} for none
   * @param trusted authorities or servers, copied; may be empty
   */
  public Network {
    requireNonNull(proxy, "proxy must not be null");
    requireNonNull(trusted, "trusted must not be null");
    trusted = List.copyOf(trusted);
  }
}
