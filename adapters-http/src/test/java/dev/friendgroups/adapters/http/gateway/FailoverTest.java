package dev.friendgroups.adapters.http.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.domain.chat.Address;
import dev.friendgroups.domain.chat.Endpoint;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class FailoverTest {
  private static final HttpUrl PRIMARY = HttpUrl.get("https://primary.example");
  private static final HttpUrl STANDBY = HttpUrl.get("https://standby.example");
  private static final Duration INSTANT = Duration.ofNanos(1);

  private final FakeClock clock = new FakeClock();
  private final Failover failover =
      new Failover(
          new Endpoint(
              Address.parse("https://primary.example"),
              Optional.of(Address.parse("https://standby.example"))),
          clock);

  @Test
  void calls_go_to_the_primary() {
    assertThat(failover.next()).isEqualTo(PRIMARY);
    assertThat(failover.next()).isEqualTo(PRIMARY);
  }

  @Test
  void when_the_primary_cannot_be_reached_calls_stay_with_the_standby_for_a_minute() {
    failover.unreachable(PRIMARY);
    assertThat(failover.next()).isEqualTo(STANDBY);

    clock.advance(Failover.STAY.minus(INSTANT));
    assertThat(failover.next()).isEqualTo(STANDBY);
    failover.reached(STANDBY);
    assertThat(failover.next()).isEqualTo(STANDBY);

    clock.advance(INSTANT);
    assertThat(failover.next()).isEqualTo(PRIMARY);
  }

  @Test
  void after_the_minute_a_single_call_tries_the_primary() {
    failover.unreachable(PRIMARY);
    clock.advance(Failover.STAY);

    assertThat(failover.next()).isEqualTo(PRIMARY);
    assertThat(failover.next()).isEqualTo(STANDBY);
    assertThat(failover.next()).isEqualTo(STANDBY);
  }

  @Test
  void the_primary_is_used_again_as_soon_as_it_answers() {
    failover.unreachable(PRIMARY);
    clock.advance(Failover.STAY);
    failover.next();

    failover.reached(PRIMARY);

    assertThat(failover.next()).isEqualTo(PRIMARY);
    assertThat(failover.next()).isEqualTo(PRIMARY);
  }

  @Test
  void a_primary_that_is_still_down_is_left_alone_for_another_minute() {
    failover.unreachable(PRIMARY);
    clock.advance(Failover.STAY);
    failover.next();

    failover.unreachable(PRIMARY);

    clock.advance(Failover.STAY.minus(INSTANT));
    assertThat(failover.next()).isEqualTo(STANDBY);
    clock.advance(INSTANT);
    assertThat(failover.next()).isEqualTo(PRIMARY);
  }

  @Test
  void when_the_one_that_tried_the_primary_does_not_report_another_one_tries() {
    failover.unreachable(PRIMARY);
    clock.advance(Failover.STAY);
    failover.next();

    clock.advance(Failover.PROBE.minus(INSTANT));
    assertThat(failover.next()).isEqualTo(STANDBY);
    clock.advance(INSTANT);
    assertThat(failover.next()).isEqualTo(PRIMARY);
  }

  @Test
  void when_the_standby_cannot_be_reached_either_calls_go_back_to_the_primary() {
    failover.unreachable(PRIMARY);
    failover.unreachable(STANDBY);
    assertThat(failover.next()).isEqualTo(PRIMARY);

    failover.unreachable(PRIMARY);
    assertThat(failover.next()).isEqualTo(STANDBY);
  }

  @Test
  void news_of_the_standby_do_not_shorten_the_minute() {
    failover.unreachable(PRIMARY);

    failover.reached(STANDBY);

    assertThat(failover.next()).isEqualTo(STANDBY);
  }

  @Test
  void an_endpoint_without_a_standby_has_one_address_whatever_happens() {
    Failover single = new Failover(Endpoint.at("https://primary.example"), clock);

    single.unreachable(PRIMARY);
    assertThat(single.next()).isEqualTo(PRIMARY);

    single.unreachable(PRIMARY);
    assertThat(single.next()).isEqualTo(PRIMARY);
  }
}
