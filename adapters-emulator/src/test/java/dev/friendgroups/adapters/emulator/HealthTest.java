package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.domain.group.Contacts;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever looks after an emulator can ask, and what whoever is lost is told. */
class HealthTest {
  private static final String WHERE =
      "{\"error\":\"there is nothing here; Chat's API is at /v4/, the control API is at"
          + " /emulator/v1/, its page is at /emulator/\"}";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
  private final ChatEmulator emulator = ChatEmulator.builder().clock(now::get).start();

  @AfterEach
  void close() {
    emulator.close();
  }

  private static RawConnection.Reply request(ChatEmulator to, String line, String... headers)
      throws IOException {
    try (RawConnection connection = new RawConnection(to)) {
      connection.send(
          (line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n").getBytes(UTF_8));
      return connection.receive();
    }
  }

  @Test
  void it_tells_without_a_key_that_it_runs_since_when_and_with_how_many_accounts()
      throws IOException {
    emulator.put(SampleAccounts.contacts());
    now.updateAndGet(time -> time.plusMillis(75_900));

    RawConnection.Reply reply = request(emulator, "GET /emulator/v1/health", "Host: emulator:8080");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .isEqualTo(
            "{\"status\":\"ok\",\"version\":\"development\",\"accounts\":2,\"uptimeSeconds\":75}");
  }

  @Test
  void it_takes_no_other_method() throws IOException {
    RawConnection.Reply reply =
        request(emulator, "DELETE /emulator/v1/health", "Host: localhost", "Content-Length: 0");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.head()).contains("Allow: GET");
    assertThat(reply.body()).isEqualTo("{\"error\":\"health takes no other method than GET\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: evil.example", "Host: localhost\r\nOrigin: http://localhost:3000"})
  void a_web_page_learns_nothing(String headers) throws IOException {
    assertThat(request(emulator, "GET /emulator/v1/health", headers).status()).isEqualTo(403);
  }

  @Test
  void accounts_that_cannot_be_read_are_no_good_health() throws IOException {
    EmulatedChat broken =
        new ForwardingChat(InMemoryChat.create()) {
          @Override
          public Stream<Contacts> accounts() {
            throw new IllegalStateException("disk full");
          }
        };
    try (ChatEmulator failing = ChatEmulator.builder(broken).start()) {
      RawConnection.Reply reply = request(failing, "GET /emulator/v1/health", "Host: localhost");

      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.body()).isEqualTo("{\"error\":\"the accounts cannot be read\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /", "GET /nosuch", "POST /v3/sns/group_get", "GET /emulator", "PUT /v4"})
  void an_unknown_path_outside_the_api_is_a_404_that_says_where_things_are(String line)
      throws IOException {
    RawConnection.Reply reply = request(emulator, line, "Host: x", "Content-Length: 0");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.body()).isEqualTo(WHERE);
  }

  @Test
  void a_chat_without_control_says_nothing_of_it() throws IOException {
    try (ChatEmulator closed = ChatEmulator.builder().withoutControl().start()) {
      assertThat(request(closed, "GET /emulator/v1/health", "Host: localhost").body())
          .isEqualTo("{\"error\":\"there is nothing here; Chat's API is at /v4/\"}");
    }
  }
}
