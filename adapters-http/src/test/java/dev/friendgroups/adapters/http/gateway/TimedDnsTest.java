package dev.friendgroups.adapters.http.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TimedDnsTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void a_host_that_is_found_is_found() throws UnknownHostException {
    List<InetAddress> found = List.of(InetAddress.getLoopbackAddress());

    assertThat(new TimedDns(host -> found, LONG).lookup("chat.example")).isEqualTo(found);
  }

  @Test
  void a_host_that_is_not_there_is_unknown() {
    Dns empty =
        host -> {
          throw new UnknownHostException(host);
        };

    assertThatThrownBy(() -> new TimedDns(empty, LONG).lookup("chat.example"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageStartingWith("chat.example: ");
  }

  @Test
  void a_host_that_nobody_tells_about_in_time_is_unknown() {
    CountDownLatch never = new CountDownLatch(1);

    assertThatThrownBy(() -> new TimedDns(silentUntil(never), Duration.ofMillis(20)).lookup("chat"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("chat: not found within PT0.02S");
    never.countDown();
  }

  @Test
  void looking_for_a_host_can_be_interrupted() {
    CountDownLatch never = new CountDownLatch(1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> new TimedDns(silentUntil(never), LONG).lookup("chat"))
        .isInstanceOf(UnknownHostException.class);

    assertThat(Thread.interrupted()).isTrue();
    never.countDown();
  }

  private static Dns silentUntil(CountDownLatch end) {
    return host -> {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return List.of();
    };
  }
}
