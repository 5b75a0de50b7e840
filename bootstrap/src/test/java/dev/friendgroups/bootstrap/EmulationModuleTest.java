package dev.friendgroups.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.cli.wiring.ControlKey;
import dev.friendgroups.adapters.cli.wiring.Emulation;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings.Conduct;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings.Listener;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings.Tls;
import dev.friendgroups.adapters.cli.wiring.PortTakenException;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a Chat to test against starts, and why it may not. */
class EmulationModuleTest {
  private static EmulationSettings at(String host, int port) {
    return at(new Listener(host, port, Optional.empty()));
  }

  private static EmulationSettings at(Listener listener) {
    return new EmulationSettings(
        listener,
        Optional.empty(),
        Optional.empty(),
        new SdkAppId(7),
        "administrator",
        new SecretKey("k"),
        new ControlKey("c"),
        new Conduct(200, 0, 0, false, Duration.ZERO, false, 32216, Optional.empty(), List.of(), 0));
  }

  @Test
  void one_that_may_start_tells_where_it_is_and_over_tls_who_vouches_for_it(@TempDir Path folder) {
    Listener https = new Listener("127.0.0.1", 0, Optional.of(new Tls(folder, List.of())));

    try (Emulation plain = new GuiceWiring().emulate(at("127.0.0.1", 0), request -> {});
        Emulation secured = new GuiceWiring().emulate(at(https), request -> {})) {
      assertThat(plain.endpoint().toString()).startsWith("http://127.0.0.1:");
      assertThat(plain.certificate()).isEmpty();
      assertThat(secured.endpoint().toString()).startsWith("https://127.0.0.1:");
      assertThat(secured.certificate()).get().satisfies(file -> assertThat(file).exists());
    }
  }

  @Test
  void a_request_is_told_with_its_account_how_long_it_took_and_its_fault() {
    assertThat(EmulationModule.line(entry("alice", 0L, null)))
        .isEqualTo("group_delete of alice: ok, 12 ms");
    assertThat(EmulationModule.line(entry("alice", null, "group_delete:reset:1.0")))
        .isEqualTo("group_delete of alice: not answered, 12 ms, fault group_delete:reset:1.0");
    assertThat(EmulationModule.line(entry(null, 60007L, null)))
        .isEqualTo("group_delete: error 60007, 12 ms");
  }

  private static JournalEntry entry(
      @Nullable String account, @Nullable Long code, @Nullable String fault) {
    return new JournalEntry(
        1,
        "2026-01-02T03:04:05Z",
        12.4,
        "group_delete",
        account,
        List.of(),
        code,
        null,
        fault,
        "",
        "",
        "");
  }

  @Test
  void a_port_that_is_taken_is_told_apart() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> new GuiceWiring().emulate(at("127.0.0.1", other.getLocalPort()), request -> {}))
          .isInstanceOf(PortTakenException.class)
          .hasMessageStartingWith(
              "cannot listen at 127.0.0.1, port " + other.getLocalPort() + ": ");
    }
  }

  @Test
  void an_address_of_another_machine_is_not_a_port_that_is_taken() {
    assertThatThrownBy(() -> new GuiceWiring().emulate(at("192.0.2.1", 0), request -> {}))
        .isInstanceOf(SetupException.class)
        .isNotInstanceOf(PortTakenException.class)
        .hasMessageStartingWith("cannot listen at 192.0.2.1, port 0: ");
  }
}
