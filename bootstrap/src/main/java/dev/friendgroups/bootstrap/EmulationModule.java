package dev.friendgroups.bootstrap;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.friendgroups.adapters.cli.EmulationSettings;
import dev.friendgroups.adapters.cli.SetupException;
import dev.friendgroups.adapters.http.emulator.AccountsJson;
import dev.friendgroups.adapters.http.emulator.ChatEmulator;
import dev.friendgroups.adapters.http.emulator.FaultRule;
import dev.friendgroups.adapters.http.usersig.SecretKey;
import dev.friendgroups.adapters.sqlite.SqliteFriendGroupStore;
import dev.friendgroups.application.memory.InMemoryFriendGroupStore;
import dev.friendgroups.application.port.in.EmulatedChat;
import dev.friendgroups.application.port.out.FriendGroupStore;
import dev.friendgroups.application.usecase.StoredChat;
import dev.friendgroups.bootstrap.spi.Closing;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import java.io.IOException;
import java.io.Reader;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Chat to test against. */
final class EmulationModule extends TableModule {
  private final EmulationSettings settings;

  EmulationModule(EmulationSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void configure() {
    bind(EmulatedChat.class).to(StoredChat.class);

    make(StoredChat.class);
  }

  @Provides
  @Singleton
  FriendGroupStore store(Closing closing) {
    return settings
        .data()
        .<FriendGroupStore>map(SqliteFriendGroupStore::open)
        .map(closing::later)
        .orElseGet(InMemoryFriendGroupStore::new);
  }

  @Provides
  @Singleton
  ChatEmulator emulator(EmulatedChat chat, Closing closing) {
    settings.seed().ifPresentOrElse(seed -> seed(chat, seed), () -> EmbeddedChat.withSamples(chat));
    ChatEmulator.Builder builder =
        ChatEmulator.builder(chat)
            .host(settings.host())
            .port(settings.port())
            .sdkAppId(settings.sdkAppId())
            .admin(settings.admin())
            .secretKey(new SecretKey(settings.secretKey().text()))
            .callsPerSecond(settings.callsPerSecond())
            .latency(settings.latency())
            .absentGroup(settings.refusesAbsentGroups() ? AbsentGroup.REFUSED : AbsentGroup.IGNORED)
            .faults(settings.faults().stream().map(FaultRule::parse).toList())
            .faultSeed(settings.faultSeed());
    try {
      return closing.later(builder.start());
    } catch (RuntimeException e) {
      if (e.getCause() instanceof BindException why) {
        throw new SetupException(
            "cannot listen at "
                + settings.host()
                + ", port "
                + settings.port()
                + ": "
                + why.getMessage(),
            e);
      }
      throw e;
    }
  }

  private static void seed(EmulatedChat chat, Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      chat.put(AccountsJson.read(reader));
    } catch (IOException e) {
      throw new IllegalArgumentException("the seed file " + file + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the seed file " + file + ": " + e.getMessage(), e);
    }
  }
}
