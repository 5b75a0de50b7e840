package dev.friendgroups.bootstrap.elsewhere;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.bootstrap.spi.GatewayAdapter;
import dev.friendgroups.contracts.FriendGroupGatewayContract;
import dev.friendgroups.domain.group.Contacts;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class GatewayFromElsewhereTest extends FriendGroupGatewayContract {
  private URLClassLoader loader;
  private Injector injector;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    loader = ElsewhereJar.load(ElsewhereJar.build(folder));
  }

  @AfterAll
  void unload() throws IOException {
    loader.close();
  }

  @BeforeEach
  void connect() {
    GatewayAdapter local =
        ServiceLoader.load(GatewayAdapter.class, loader).stream()
            .map(ServiceLoader.Provider::get)
            .filter(adapter -> adapter.name().equals("local"))
            .findFirst()
            .orElseThrow();
    injector = Guice.createInjector(local.module());
    injector.getInstance(EmulatedChat.class).replaceAll(List.of());
  }

  @Override
  protected FriendGroupGateway gateway() {
    return injector.getInstance(FriendGroupGateway.class);
  }

  @Override
  protected void given(Contacts contacts) {
    injector.getInstance(EmulatedChat.class).put(List.of(contacts));
  }
}
