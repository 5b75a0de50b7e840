package dev.friendgroups.bootstrap.spi;

import com.google.inject.Module;

/**
 * A way to Chat that an operator chooses by {@code --gateway NAME}. Found through {@link
 * java.util.ServiceLoader}: a jar on the class path names its implementations in {@code
 * META-INF/services/dev.friendgroups.bootstrap.spi.GatewayAdapter}.
 */
public interface GatewayAdapter {
  /** The name to choose it by: not empty, unlike all others. */
  String name();

  /**
   * Binds {@link dev.friendgroups.application.port.out.FriendGroupGateway}, as a singleton.
   *
   * <p>Asked for once a connection. The module can have injected:
   *
   * <ul>
   *   <li>{@link dev.friendgroups.application.port.out.MonotonicClock} and {@link
   *       java.time.InstantSource}, so that tests can hand in others,
   *   <li>{@link java.util.random.RandomGenerator}, safe for use by many threads,
   *   <li>{@link dev.friendgroups.adapters.cli.wiring.ConnectionSettings}, what the operator asked
   *       for,
   *   <li>{@link Closing}, to which it adds what is to be closed with the connection.
   * </ul>
   *
   * All bindings are explicit: what the module does not bind is not made.
   */
  Module module();
}
