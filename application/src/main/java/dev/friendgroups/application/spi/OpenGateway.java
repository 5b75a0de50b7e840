package dev.friendgroups.application.spi;

import dev.friendgroups.application.port.out.FriendGroupGateway;

/** A gateway that is ready for calls, and which Chat it calls. A record will do. */
public interface OpenGateway extends AutoCloseable {
  /**
   * {@return which Chat it calls, in words that stay the same from run to run and tell it from
   * every other} A job belongs to it, and is resumed and restored nowhere else. Not blank, without
   * secrets. Gateways that call the same app say the same, {@link
   * dev.friendgroups.domain.chat.ChatApp#inWords}.
   */
  String chat();

  /** {@return the gateway, the same one each time} */
  FriendGroupGateway gateway();

  /** Lets go of what it holds; nothing is called any more. */
  @Override
  default void close() {}
}
