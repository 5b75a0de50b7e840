package dev.friendgroups.adapters.http.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Credentials;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.chat.Region;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UserSigsTest {
  private static final SecretKey KEY = new SecretKey("a key for tests");
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration HOUR = Duration.ofHours(1);

  private final SettableInstant clock = new SettableInstant();
  private final UserSigs sigs = sigs(KEY);

  private UserSigs sigs(Credentials credentials) {
    Endpoint endpoint = Endpoint.of(Region.CHINA);
    return UserSigs.of(new ChatApp(new SdkAppId(7), "admin", endpoint, credentials), clock);
  }

  @Test
  void the_first_is_signed_now_and_valid_for_a_day() {
    UserSig first = UserSig.decode(sigs.current());

    assertThat(first.signedWith(KEY)).isTrue();
    assertThat(first.identifier()).isEqualTo("admin");
    assertThat(first.sdkAppId()).isEqualTo(7);
    assertThat(first.expiry()).isEqualTo(clock.instant().plus(DAY));
  }

  @Test
  void it_is_used_until_an_hour_before_it_expires() {
    String first = sigs.current();

    clock.advance(DAY.minus(HOUR).minusNanos(1));
    assertThat(sigs.current()).isEqualTo(first);

    clock.advance(Duration.ofNanos(1));
    String second = sigs.current();
    assertThat(second).isNotEqualTo(first);
    assertThat(UserSig.decode(second).expiry()).isEqualTo(clock.instant().plus(DAY));
    assertThat(sigs.current()).isEqualTo(second);
  }

  @Test
  void one_that_chat_rejected_is_replaced() {
    String rejected = sigs.current();
    clock.advance(Duration.ofSeconds(1));

    assertThat(sigs.renew(rejected)).isTrue();

    assertThat(sigs.current()).isNotEqualTo(rejected);
  }

  @Test
  void one_that_another_call_replaced_already_is_not_replaced_again() {
    String rejected = sigs.current();
    clock.advance(Duration.ofSeconds(1));
    sigs.renew(rejected);
    String replacement = sigs.current();
    clock.advance(Duration.ofSeconds(1));

    assertThat(sigs.renew(rejected)).isTrue();

    assertThat(sigs.current()).isEqualTo(replacement);
  }

  @Test
  void many_threads_share_one() {
    Set<String> seen = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 1_000).parallel().forEach(call -> seen.add(sigs.current()));

    assertThat(seen).hasSize(1);
  }

  @Test
  void a_ready_made_one_is_used_as_it_is_and_cannot_be_replaced() {
    UserSigs readyMade = sigs(new ReadyUserSig("ready-made"));

    assertThat(readyMade.current()).isEqualTo("ready-made");
    assertThat(readyMade.renew("ready-made")).isFalse();
    assertThat(readyMade.current()).isEqualTo("ready-made");
  }

  @Test
  void none_of_them_shows_itself() {
    assertThat(List.of(sigs, sigs(new ReadyUserSig("hunter2"))))
        .extracting(UserSigs::toString)
        .containsOnly("UserSigs[***]");
  }
}
