package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.usecase.StoredChat;

/** Makes Chats that live in memory, for tests. */
public final class InMemoryChat {
  private InMemoryChat() {}

  /** {@return a Chat without accounts, which shares nothing with any other} */
  public static EmulatedChat create() {
    return new StoredChat(new InMemoryFriendGroupStore());
  }
}
