package dev.friendgroups.adapters.http.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.contracts.gateway.RecordingAttempt;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class BreakdownsTest {
  private static final String SECRET = "eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLB";

  private final Exchange exchange = exchange("https://adminapisgp.im.qcloud.com");

  @Test
  void a_connection_that_was_never_made_is_told_from_one_that_broke() {
    IOException refused = new ConnectException("Connection refused");
    assertThat(Breakdowns.failure(exchange, refused))
        .isEqualTo(
            new Breakdown(
                "no connection to adminapisgp.im.qcloud.com: Connection refused",
                Remedy.TRY_AGAIN,
                true));

    IOException named = new ConnectException("Failed to connect to /10.0.0.1:443");
    named.initCause(refused);
    assertThat(Breakdowns.failure(exchange, named))
        .isEqualTo(Breakdowns.failure(exchange, refused));

    exchange.begin();

    assertThat(Breakdowns.failure(exchange, new SocketException("Connection reset")))
        .isEqualTo(
            new Breakdown(
                "connection to adminapisgp.im.qcloud.com broke before the answer was complete:"
                    + " Connection reset",
                Remedy.TRY_AGAIN,
                false));
  }

  @Test
  void a_wait_for_a_connection_is_told_from_a_wait_for_an_answer() {
    IOException timeout = new SocketTimeoutException("timeout");
    assertThat(Breakdowns.failure(exchange, timeout).summary())
        .isEqualTo("no connection to adminapisgp.im.qcloud.com: timeout");

    exchange.begin();

    assertThat(Breakdowns.failure(exchange, timeout).summary())
        .isEqualTo("no answer in time from adminapisgp.im.qcloud.com");
  }

  @Test
  void an_unusual_port_is_named() {
    Exchange elsewhere = exchange("https://127.0.0.1:8443");

    assertThat(Breakdowns.status(elsewhere, 502))
        .isEqualTo(new Breakdown("HTTP status 502 from 127.0.0.1:8443", Remedy.TRY_AGAIN, false));
  }

  @Test
  void tls_that_is_not_trusted_is_told_from_tls_that_broke_off() {
    IOException untrusted = new SSLHandshakeException("PKIX path building failed");
    IOException otherHost = new SSLPeerUnverifiedException("Hostname chat not verified");
    IOException noTls = new SSLException("Unsupported or unrecognized SSL message");
    IOException hungUp = new SSLHandshakeException("Remote host terminated the handshake");
    hungUp.initCause(new EOFException("SSL peer shut down incorrectly"));
    IOException reset = new SSLException("readHandshakeRecord", new SocketException("reset"));

    assertThat(remedies(untrusted, otherHost, noTls)).containsOnly(Remedy.FIX_SETUP);
    assertThat(remedies(hungUp, reset)).containsOnly(Remedy.TRY_AGAIN);
  }

  @Test
  void tls_that_breaks_after_the_call_was_sent_is_a_passing_fault() {
    exchange.begin();

    assertThat(remedies(new SSLException("bad record MAC"))).containsOnly(Remedy.TRY_AGAIN);
  }

  @Test
  void every_text_is_one_line_that_names_the_host_and_keeps_the_secret() {
    String wordy =
        "Hostname not verified:\r\n    certificate: " + SECRET + "\u2028  \u0007DN: x\t.";
    Exchange begun = exchange("https://adminapisgp.im.qcloud.com");
    begun.begin();

    assertThat(
            Stream.of(
                Breakdowns.failure(exchange, new SSLPeerUnverifiedException(wordy)),
                Breakdowns.failure(exchange, new UnknownHostException(wordy)),
                Breakdowns.failure(exchange, new IOException(wordy)),
                Breakdowns.failure(begun, new SocketTimeoutException(wordy)),
                Breakdowns.failure(begun, new IOException(wordy)),
                Breakdowns.unreadable(begun, wordy),
                Breakdowns.status(begun, 404),
                Breakdowns.status(begun, 429),
                Breakdowns.status(begun, 500)))
        .extracting(Breakdown::summary)
        .allMatch(text -> text.matches("[\\x20-\\x7e]+"))
        .allMatch(text -> text.contains("adminapisgp.im.qcloud.com"))
        .noneMatch(text -> text.contains(SECRET));
  }

  @Test
  void a_text_without_end_is_cut() {
    String summary = Breakdowns.unreadable(exchange, "x".repeat(1_000_000)).summary();

    assertThat(summary)
        .isEqualTo("unreadable answer from adminapisgp.im.qcloud.com: " + "x".repeat(300) + "...");
  }

  @Test
  void a_failure_without_a_text_is_no_failure_to_speak_of_it() {
    assertThat(Breakdowns.failure(exchange, new IOException()).summary())
        .isEqualTo("no connection to adminapisgp.im.qcloud.com: no reason given");
  }

  private static Exchange exchange(String address) {
    return new Exchange(
        HttpUrl.get(address),
        SECRET,
        Redactor.of(SECRET),
        RecordingAttempt.within(Duration.ofSeconds(1)));
  }

  private List<Remedy> remedies(IOException... failures) {
    return Stream.of(failures)
        .map(failure -> Breakdowns.failure(exchange, failure).remedy())
        .toList();
  }
}
