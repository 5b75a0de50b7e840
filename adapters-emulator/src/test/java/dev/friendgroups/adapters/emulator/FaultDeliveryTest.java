package dev.friendgroups.adapters.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.ErrorCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a fault looks to the client, and whether the call took effect. */
class FaultDeliveryTest {
  private static final String DELETE_WORK = "{\"From_Account\":\"alice\",\"GroupName\":[\"work\"]}";
  private static final String DELETED =
      "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"\",\"ErrorDisplay\":\"\","
          + "\"CurrentSequence\":5}";

  private final ChatEmulator emulator =
      ChatEmulator.builder().callsPerSecond(0).betweenPieces(Duration.ofMillis(100)).start();
  private final Api api = new Api(emulator);

  @BeforeEach
  void given() {
    emulator.put(SampleAccounts.contacts());
  }

  @AfterEach
  void close() {
    api.close();
    emulator.close();
  }

  @Test
  void every_error_code_can_be_injected_and_has_no_effect() {
    for (ErrorCode code : ErrorCodes.all()) {
      faults("group_delete:" + code + ":1");

      assertThat(api.call("group_delete", DELETE_WORK).body())
          .isEqualTo(
              "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":"
                  + code
                  + ",\"ErrorInfo\":\"injected fault\",\"ErrorDisplay\":\"\"}");
    }
    assertThat(deleted()).isFalse();
    assertThat(ErrorCodes.all()).contains(new ErrorCode(60002), new ErrorCode(70500));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 302, 404, 429, 500, 502, 503})
  void an_http_status_comes_without_a_body_and_has_no_effect(int status) {
    faults("*:http" + status + ":1");

    assertThat(api.call("group_delete", DELETE_WORK)).isEqualTo(new Api.Reply(status, ""));
    assertThat(deleted()).isFalse();
    assertThat(emulator.counters().errorCodes()).isEmpty();
    assertThat(emulator.counters().faults())
        .containsExactly(Map.entry("*:http" + status + ":1.0", 1L));
  }

  @Test
  void a_reset_before_has_no_effect() throws IOException {
    faults("*:reset-before:1");

    try (Socket socket = send(DELETE_WORK)) {
      assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
    }
    assertThat(deleted()).isFalse();
  }

  @Test
  void a_reset_after_has_taken_effect() throws IOException {
    faults("*:reset-after:1");

    try (Socket socket = send(DELETE_WORK)) {
      assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
    }
    assertThat(deleted()).isTrue();
  }

  @Test
  void a_stall_answers_nothing_and_has_taken_effect_and_others_are_served() throws IOException {
    faults("group_delete:stall:1");

    try (Socket socket = send(DELETE_WORK)) {
      assertThat(api.call("group_get", DELETE_WORK).errorCode()).isZero();
      socket.setSoTimeout(500);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
    assertThat(deleted()).isTrue();
  }

  @Test
  void a_stalled_write_does_not_keep_its_account_from_being_written() throws IOException {
    faults("group_delete:stall:1");

    try (Socket socket = send(DELETE_WORK)) {
      socket.setSoTimeout(500);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(api.call("group_add", DELETE_WORK).errorCode()).isZero();
    }
  }

  @Test
  void truncation_announces_the_whole_answer_sends_half_and_has_taken_effect() throws IOException {
    faults("*:truncate:1");

    try (Socket socket = send(DELETE_WORK)) {
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("Content-Length: " + DELETED.length() + "\r\n")
          .endsWith("\r\n\r\n" + DELETED.substring(0, DELETED.length() / 2));
    }
    assertThatThrownBy(() -> api.call("group_get", DELETE_WORK))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(deleted()).isTrue();
  }

  @Test
  void garbage_is_no_json_and_has_taken_effect() {
    faults("*:garbage:1");

    assertThat(api.call("group_delete", DELETE_WORK))
        .isEqualTo(new Api.Reply(200, "<html><body>It works!</body></html>"));
    assertThat(deleted()).isTrue();
  }

  @Test
  void a_slow_body_begins_at_once_arrives_whole_and_has_taken_effect() throws IOException {
    faults("*:slow-body:1");

    try (Socket socket = send(DELETE_WORK)) {
      socket.setSoTimeout(20_000);
      StringBuilder answer = new StringBuilder();
      int reads = 0;
      byte[] buffer = new byte[8192];
      InputStream in = socket.getInputStream();
      while (answer.indexOf(DELETED) < 0) {
        int length = in.read(buffer);
        assertThat(length).isPositive();
        answer.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
        reads++;
      }
      assertThat(reads).isGreaterThan(5);
    }
    assertThat(deleted()).isTrue();
  }

  @Test
  void the_same_calls_go_wrong_again_after_a_reset() {
    faults("group_get:30006:0.5");
    List<Long> first = codesOfFortyCalls();

    faults("group_get:30006:0.5");

    assertThat(codesOfFortyCalls()).isEqualTo(first);
    assertThat(first).contains(0L, 30006L);
  }

  private List<Long> codesOfFortyCalls() {
    return IntStream.range(0, 40)
        .mapToObj(any -> api.call("group_get", DELETE_WORK).errorCode())
        .toList();
  }

  private void faults(String... rules) {
    emulator.faults(List.of(rules).stream().map(FaultRule::parse).toList());
  }

  private boolean deleted() {
    return !emulator
        .find(new Account("alice"))
        .orElseThrow()
        .names()
        .contains(new GroupName("work"));
  }

  private Socket send(String body) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), emulator.endpoint().getPort());
    socket.setSoTimeout(20_000);
    String request =
        "POST /v4/sns/group_delete?"
            + api.query()
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    return socket;
  }
}
