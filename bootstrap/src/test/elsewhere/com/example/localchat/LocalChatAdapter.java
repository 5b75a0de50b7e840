package com.example.localchat;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.bootstrap.spi.GatewayAdapter;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.Set;

/** An adapter from elsewhere: {@code --gateway local}. */
public final class LocalChatAdapter implements GatewayAdapter {
  @Override
  public String name() {
    return "local";
  }

  @Override
  public Module module() {
    return new AbstractModule() {
      @Provides
      @Singleton
      EmulatedChat chat() {
        EmulatedChat chat = InMemoryChat.create();
        Account alice = new Account("alice");
        FriendGroup family = new FriendGroup(new GroupName("family"), Set.of());
        chat.put(List.of(new Contacts(Set.of(), new FriendGroups(alice, 1, List.of(family)))));
        return chat;
      }

      @Provides
      @Singleton
      FriendGroupGateway gateway(EmulatedChat chat) {
        return new LocalChatGateway(chat);
      }
    };
  }
}
