package dev.friendgroups.domain.chat;

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

  public Network {
    trusted = List.copyOf(trusted);
  }
}
