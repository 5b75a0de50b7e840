package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.control.ControlKey;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send half, slowly, too much, or no HTTP at all. */
class HostileClientsTest {
  private static final String KEY = "Authorization: Bearer known\r\n";
  private static final String ALICE = "{\"From_Account\":\"alice\"}";

  private final ChatEmulator emulator =
      ChatEmulator.builder()
          .controlKey(new ControlKey("known"))
          .callsPerSecond(0)
          .requestTimeout(Duration.ofMillis(300))
          .start();
  private final Api api = new Api(emulator);

  @BeforeEach
  void given() {
    emulator.put(SampleAccounts.contacts());
  }

  @AfterEach
  void close() {
    assertThat(api.call("group_get", ALICE).errorCode()).isZero();
    assertThat(emulator.accounts()).isEqualTo(SampleAccounts.contacts());
    api.close();
    emulator.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P",
        "POST /v4/sns/group_get",
        "POST /v4/sns/group_get HTTP/1.1\r\nHost: localhost\r\nX-Half: ",
        "PUT /emulator/v1/state HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
            + KEY
            + "\r\n{",
        "PUT /emulator/v1/faults HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
            + KEY
            + "\r\n"
      })
  void half_a_request_is_cut_off(String half) throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(half);

      assertThat(connection.receive()).isEqualTo(RawConnection.Reply.CLOSED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 100\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n5\r\n{"})
  void half_a_body_is_cut_off(String half) throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(head("group_delete") + half);

      assertThat(connection.receive()).isEqualTo(RawConnection.Reply.CLOSED);
    }
  }

  @Test
  void a_body_that_ends_too_early_is_cut_off() throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(head("group_delete") + "Content-Length: 100\r\n\r\n" + ALICE);
      connection.end();

      assertThat(connection.receive().status()).isIn(0, 200);
    }
  }

  /** The server refuses it by itself, and would first read it to an end that never comes. */
  @Test
  void a_body_that_does_not_go_on_is_cut_off_even_where_another_host_is_asked_for()
      throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(
          "GET http://elsewhere/v4/sns/group_get HTTP/1.1\r\nHost: localhost\r\n"
              + "Content-Length: 100\r\n\r\n"
              + ALICE);

      assertThat(connection.receive()).isEqualTo(RawConnection.Reply.CLOSED);
    }
  }

  @Test
  void more_slow_clients_than_threads_do_not_hold_up_others() throws IOException {
    List<RawConnection> slow = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      RawConnection connection = new RawConnection(emulator);
      connection.send(head("group_delete") + "Content-Length: 100\r\n\r\n{");
      slow.add(connection);
      RawConnection control = new RawConnection(emulator);
      control.send("PUT /emulator/v1/state HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{");
      slow.add(control);
    }

    assertThat(api.call("group_get", ALICE).errorCode()).isZero();
    for (RawConnection connection : slow) {
      connection.close();
    }
  }

  @Test
  void a_body_in_two_pieces_is_waited_for() throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(head("group_get") + "Content-Length: " + ALICE.length() + "\r\n\r\n");
      connection.send(ALICE);

      assertThat(
              JsonParser.parseString(connection.receive().body())
                  .getAsJsonObject()
                  .get("ErrorCode"))
          .hasToString("0");
    }
  }

  @Test
  void a_client_that_asks_before_it_sends_is_told_to_go_on() throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(
          head("group_get")
              + "Expect: 100-continue\r\nContent-Length: "
              + ALICE.length()
              + "\r\n\r\n");
      connection.send(ALICE);

      assertThat(connection.receive().body()).contains("\"ErrorCode\":0");
    }
  }

  @Test
  void calls_in_a_row_on_one_connection_are_answered_in_order() throws IOException {
    String call = head("group_get") + "Content-Length: " + ALICE.length() + "\r\n\r\n" + ALICE;
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(call + call.replace("alice", "ghost") + call);

      assertThat(connection.receive().body()).contains("\"ErrorCode\":0,");
      assertThat(connection.receive().body()).contains("\"ErrorCode\":30003,");
      assertThat(connection.receive().body()).contains("\"ErrorCode\":0,");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0\0\0\0\r\n\r\n",
        "hello\r\n\r\n",
        "POST\r\n\r\n",
        "POST /v4/sns/group_get HTTP/9.9\r\n\r\n",
        "POST /v4/sns/group_get?usersig=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /v4/sns/group_get HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /v4/sns/group_get HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999999999999999\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001"
      })
  void what_is_no_http_is_refused_with_400_or_cut_off(String text) throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(text);

      assertThat(connection.receive().status()).isIn(0, 400);
    }
  }

  @Test
  void a_transfer_encoding_that_nobody_knows_is_cut_off_or_refused() throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(head("group_get") + "Transfer-Encoding: odd\r\n\r\n" + ALICE);

      assertThat(connection.receive().status()).isIn(0, 200, 400);
    }
  }

  @Test
  void a_chunked_body_that_breaks_the_rules_is_cut_off_or_refused() throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(head("group_get") + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");

      assertThat(connection.receive().status()).isIn(0, 200, 400);
    }
  }

  @Test
  void a_body_without_end_is_not_read_to_the_end() throws IOException {
    byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(UTF_8);
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(head("group_get") + "Transfer-Encoding: chunked\r\n\r\n");
      int sent = 0;
      try {
        while (sent < 10_000) {
          connection.send(chunk);
          sent++;
        }
      } catch (IOException cutOff) {
        assertThat(sent).isLessThan(10_000);
        return;
      }
    }
    assertThat(false).as("the emulator read 640 MB").isTrue();
  }

  @Test
  void a_header_that_is_too_long_is_refused() throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(head("group_get") + "X: " + "x".repeat(40_000) + "\r\n\r\n");

      assertThat(connection.receive().status()).isIn(0, 400, 413, 431);
    } catch (IOException cutOff) {
      assertThat(cutOff).hasMessageMatching("Connection reset|Broken pipe");
    }
  }

  @Test
  void ten_thousand_parameters_are_read() throws IOException {
    Api.Reply reply =
        api.attempt(
            "POST",
            "/v4/sns/group_get?" + "a&".repeat(10_000) + api.query(),
            ALICE.getBytes(UTF_8));

    assertThat(reply.errorCode()).isZero();
  }

  @Test
  void a_client_that_comes_while_it_closes_gets_an_answer_or_a_reset_but_no_503() throws Exception {
    ChatEmulator closing =
        ChatEmulator.builder().faults(List.of(FaultRule.parse("group_add:stall:1"))).start();
    String call = " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}";
    try (RawConnection open = new RawConnection(closing);
        RawConnection stalled = new RawConnection(closing);
        Api other = new Api(closing)) {
      closing.put(SampleAccounts.contacts());
      stalled.send(
          "POST /v4/sns/group_add?"
              + other.query()
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 46\r\n\r\n"
              + "{\"From_Account\":\"alice\",\"GroupName\":[\"new\"]}");
      open.send("POST /v4/sns/group_get" + call);
      assertThat(open.receive().status()).isEqualTo(200);
      CompletableFuture<Void> closed = CompletableFuture.runAsync(closing::close);

      while (!closed.isDone()) {
        try {
          open.send("POST /v4/sns/group_get" + call);
          assertThat(open.receive().status()).isIn(0, 200);
        } catch (IOException reset) {
          assertThat(reset).isInstanceOf(SocketException.class);
          break;
        }
      }
      closed.get();
    }
  }

  private String head(String command) {
    return "POST /v4/sns/" + command + "?" + api.query() + " HTTP/1.1\r\nHost: localhost\r\n";
  }
}
