package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.control.ControlKey;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may control the emulator over HTTP: neither other users of the machine nor web pages. */
class ControlAccessTest {
  private static final String KEY = "control-key-for-tests";
  private static final String NEEDS_KEY =
      "{\"error\":\"control needs the header Authorization: Bearer KEY, with the key that was made"
          + " or given when the emulator started\"}";
  private static final String BY_ADDRESS =
      "{\"error\":\"the emulator is controlled by its address, not by a name of the network\"}";

  private final ChatEmulator emulator =
      ChatEmulator.builder().controlKey(new ControlKey(KEY)).start();

  @BeforeEach
  void given() {
    emulator.put(SampleAccounts.contacts());
  }

  @AfterEach
  void close() {
    assertThat(emulator.accounts()).isEqualTo(SampleAccounts.contacts());
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

  private RawConnection.Reply request(String line, String... headers) throws IOException {
    return request(emulator, line, headers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /emulator/v1/state",
        "PUT /emulator/v1/state",
        "GET /emulator/v1/journal",
        "PUT /emulator/v1/faults",
        "PUT /emulator/v1/quota",
        "POST /emulator/v1/reset?state=true",
        "GET /emulator/v1/nosuch"
      })
  void without_the_key_nobody_reads_or_wipes(String line) throws IOException {
    RawConnection.Reply reply = request(line, "Host: 127.0.0.1", "Content-Length: 0");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.head()).contains("WWW-Authenticate: Bearer");
    assertThat(reply.body()).isEqualTo(NEEDS_KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer ",
        "Bearer",
        "Bearer control-key-for-test",
        "Bearer control-key-for-tests2",
        "Bearer Control-key-for-tests",
        "Bearer ontrol-key-for-tests",
        "Bearer control-key-for-test\u00fc",
        "Basic control-key-for-tests",
        "control-key-for-tests",
        "Bearer x\r\nAuthorization: Bearer control-key-for-tests"
      })
  void with_another_key_neither(String authorization) throws IOException {
    RawConnection.Reply reply =
        request(
            "POST /emulator/v1/reset?state=true",
            "Host: 127.0.0.1",
            "Authorization: " + authorization);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body()).isEqualTo(NEEDS_KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example:80",
        "127.0.0.1.nip.io",
        "[::1].evil.example",
        "localhost.",
        "a b",
        "evil.example\r\nHost: 127.0.0.1",
        ""
      })
  void a_page_whose_name_leads_to_this_machine_is_turned_away_even_with_the_key(String host)
      throws IOException {
    RawConnection.Reply reply =
        request(
            "POST /emulator/v1/reset?state=true", "Host: " + host, "Authorization: Bearer " + KEY);

    assertThat(reply.status()).isIn(400, 403);
    assertThat(reply.body()).isIn("", BY_ADDRESS);
  }

  @Test
  void a_request_that_says_no_host_is_turned_away() throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(
          "POST /emulator/v1/reset?state=true HTTP/1.0\r\nAuthorization: Bearer "
              + KEY
              + "\r\n\r\n");

      assertThat(connection.receive().body()).isEqualTo(BY_ADDRESS);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1:8080",
        "192.0.2.7:1",
        "[::1]:8080",
        "localhost",
        "LocalHost:8080",
        "chat.localhost",
        "emulator:8080"
      })
  void whoever_has_the_key_and_calls_an_address_or_a_name_that_nobody_can_register_is_let_in(
      String host) throws IOException {
    RawConnection.Reply reply =
        request("GET /emulator/v1/accounts", "Host: " + host, "authorization: bearer  " + KEY);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("{\"accounts\":[\"alice\",\"bob\"]}");
  }

  @Test
  void each_emulator_has_a_key_of_its_own_and_none_is_shown() throws IOException {
    try (ChatEmulator other = ChatEmulator.builder().start()) {
      String key = other.controlKey().text();

      assertThat(key).matches("[0-9a-f]{64}");
      assertThat(other.controlKey()).hasToString("ControlKey[***]");
      assertThat(
              request(
                  other, "GET /emulator/v1/accounts", "Host: x", "Authorization: Bearer " + KEY))
          .extracting(RawConnection.Reply::status)
          .isEqualTo(401);
      assertThat(
              request(
                  other, "GET /emulator/v1/accounts", "Host: x", "Authorization: Bearer " + key))
          .extracting(RawConnection.Reply::status)
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "line\nbreak", "schl\u00fcssel"})
  void a_key_that_no_header_can_carry_is_refused_and_not_repeated(String text) {
    assertThatThrownBy(() -> new ControlKey(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the control key is not made of visible ASCII characters only");
  }

  @Test
  void an_emulator_without_control_has_no_control_api_for_anybody() throws IOException {
    try (ChatEmulator closed = ChatEmulator.builder().withoutControl().start()) {
      closed.put(SampleAccounts.contacts());

      RawConnection.Reply reply =
          request(
              closed,
              "POST /emulator/v1/reset?state=true",
              "Host: 127.0.0.1",
              "Authorization: Bearer " + KEY,
              "Content-Length: 0");

      assertThat(reply.status()).isEqualTo(404);
      assertThat(closed.accounts()).isEqualTo(SampleAccounts.contacts());
      assertThatThrownBy(closed::controlKey).isInstanceOf(IllegalStateException.class);
    }
  }
}
