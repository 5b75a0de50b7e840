package dev.friendgroups.adapters.http.usersig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.friendgroups.adapters.http.usersig.Vectors.Vector;
import dev.friendgroups.domain.chat.SecretKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserSigTest {
  private static final SecretKey KEY = new SecretKey("a key for tests");
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
  private static final Duration DAY = Duration.ofDays(1);

  static List<Vector> vectors() {
    return Vectors.all();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void we_sign_what_the_official_helper_signs(Vector vector) {
    JsonObject ours = Unpacked.json(vector.signedByUs().encode());

    assertThat(ours).isEqualTo(Unpacked.json(vector.userSig()));
    assertThat(ours.get("TLS.sig").getAsString()).isEqualTo(vector.tlsSig());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void we_read_what_the_official_helper_packed(Vector vector) {
    UserSig theirs = UserSig.decode(vector.userSig());

    assertThat(theirs.identifier()).isEqualTo(vector.identifier());
    assertThat(theirs.sdkAppId()).isEqualTo(vector.sdkAppId());
    assertThat(theirs.expiry()).isEqualTo(Instant.ofEpochSecond(vector.time() + vector.expire()));
    assertThat(theirs.signedWith(new SecretKey(vector.key()))).isTrue();
    assertThat(theirs.signedWith(KEY)).isFalse();
  }

  @Test
  void there_are_vectors() {
    assertThat(vectors()).hasSize(6);
  }

  @Test
  void a_ticket_carries_exactly_these_fields() {
    JsonObject json = Unpacked.json(UserSig.sign(7, "admin", NOW, DAY, KEY).encode());

    assertThat(json.keySet())
        .containsExactlyInAnyOrder(
            "TLS.ver", "TLS.identifier", "TLS.sdkappid", "TLS.expire", "TLS.time", "TLS.sig");
    assertThat(json.get("TLS.ver").getAsString()).isEqualTo("2.0");
    assertThat(json.get("TLS.identifier").getAsString()).isEqualTo("admin");
    assertThat(json.get("TLS.sdkappid").getAsLong()).isEqualTo(7);
    assertThat(json.get("TLS.expire").getAsLong()).isEqualTo(86_400);
    assertThat(json.get("TLS.time").getAsLong()).isEqualTo(1_700_000_000);
  }

  @Test
  void it_is_valid_until_its_last_second_is_over() {
    UserSig userSig = UserSig.sign(7, "admin", NOW, DAY, KEY);

    assertThat(userSig.expiry()).isEqualTo(NOW.plus(DAY));
    assertThat(userSig.expiredAt(NOW.plus(DAY))).isFalse();
    assertThat(userSig.expiredAt(NOW.plus(DAY).plusNanos(1))).isTrue();
  }

  @Test
  void its_times_are_whole_seconds() {
    UserSig userSig = UserSig.sign(7, "admin", NOW.plusMillis(999), DAY.plusMillis(999), KEY);

    assertThat(userSig.expiry()).isEqualTo(NOW.plus(DAY));
  }

  @Test
  void a_ticket_with_a_userbuf_is_signed_over_it() {
    JsonObject with = Unpacked.json(UserSig.sign(7, "admin", NOW, DAY, KEY).encode());
    with.addProperty("TLS.userbuf", "YWJj");

    assertThat(UserSig.decode(Unpacked.pack(with.toString())).signedWith(KEY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLS.identifier", "TLS.sdkappid", "TLS.expire", "TLS.time", "TLS.sig"})
  void a_ticket_that_was_changed_is_not_signed_any_more(String field) {
    JsonObject changed = Unpacked.json(UserSig.sign(7, "admin", NOW, DAY, KEY).encode());
    changed.addProperty(field, "8");

    assertThat(UserSig.decode(Unpacked.pack(changed.toString())).signedWith(KEY)).isFalse();
  }

  @Test
  void a_signature_that_is_no_base64_is_no_signature() {
    JsonObject changed = Unpacked.json(UserSig.sign(7, "admin", NOW, DAY, KEY).encode());
    changed.addProperty("TLS.sig", "!");

    assertThat(UserSig.decode(Unpacked.pack(changed.toString())).signedWith(KEY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage!",
        "hunter2",
        "eJxT",
        "====",
        "eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwhW",
        "\u0000",
        "管理員"
      })
  void garbage_is_no_ticket_and_is_not_repeated(String garbage) {
    assertNoTicket(garbage, garbage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunter2",
        "{\"TLS.identifier\":\"hunter2\"}",
        "{\"TLS.identifier\":\"hunter2\",\"TLS.sig\":null}",
        "{\"TLS.sig\":\"hunter2\"}",
        "{\"TLS.identifier\":\"a\",\"TLS.sig\":\"\",\"TLS.sdkappid\":\"hunter2\"}",
        "{\"TLS.identifier\":\"a\",\"TLS.sig\":\"hunter2\",\"TLS.time\":9000000000000000000}",
        "{\"TLS.identifier\":\"a\",\"TLS.sig\":\"hunter2\",\"TLS.time\":9223372036854775807,"
            + "\"TLS.expire\":9223372036854775807}",
        "{\"TLS.identifier\":\"a\",\"TLS.sig\":\"hunter2\",\"TLS.expire\":9223372036854775807}",
        "{\"TLS.identifier\":\"a\",\"TLS.sig\":\"hunter2\",\"TLS.time\":1e400}",
        "{\"TLS.identifier\":\"a\",\"TLS.sig\":\"hunter2\",\"TLS.time\":null}",
        "{\"TLS.identifier\":{\"hunter2\":[]}}",
        "[\"hunter2\"]",
        "null"
      })
  void json_that_is_no_ticket_is_not_repeated(String json) {
    assertNoTicket(Unpacked.pack(json), "hunter2");
  }

  @Test
  void a_ticket_that_unpacks_to_very_much_is_not_unpacked() {
    byte[] blanks = "{\"TLS.identifier\":\"a\"".getBytes(StandardCharsets.UTF_8);
    byte[] bomb = Arrays.copyOf(blanks, 64 * 1024 * 1024);

    assertThatThrownBy(() -> UserSig.decode(Unpacked.pack(bomb)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a UserSig: it unpacks to too much");
  }

  @Test
  void a_long_but_honest_ticket_is_unpacked() {
    String identifier = "x".repeat(15_000);

    UserSig userSig = UserSig.decode(UserSig.sign(7, identifier, NOW, DAY, KEY).encode());

    assertThat(userSig.identifier()).isEqualTo(identifier);
  }

  @Test
  void json_nested_very_deeply_is_no_ticket() {
    assertNoTicket(Unpacked.pack("[".repeat(16_000)), "[[");
    assertNoTicket(Unpacked.pack("{\"x\":" + "[".repeat(16_000)), "[[");
  }

  @Test
  void to_string_tells_whose_it_is_and_not_its_signature() {
    UserSig userSig = UserSig.sign(7, "admin", NOW, DAY, KEY);

    assertThat(userSig).hasToString("UserSig[admin, app 7, until 2023-11-15T22:13:20Z]");
  }

  private static void assertNoTicket(String text, String secret) {
    assertThatThrownBy(() -> UserSig.decode(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a UserSig: ")
        .hasNoCause()
        .extracting(Throwable::getMessage)
        .matches(message -> secret.isEmpty() || !message.contains(secret));
  }
}
