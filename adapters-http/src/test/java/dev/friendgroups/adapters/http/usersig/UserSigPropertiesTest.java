package dev.friendgroups.adapters.http.usersig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.JsonObject;
import com.tencentyun.TLSSigAPIv2;
import dev.friendgroups.domain.chat.SecretKey;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class UserSigPropertiesTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

  @Property(tries = 200)
  void we_take_what_the_official_helper_signs(
      @ForAll @LongRange(min = 1, max = 4_294_967_295L) long app,
      @ForAll("texts") String identifier,
      @ForAll("texts") String key,
      @ForAll @LongRange(min = 1, max = 15_552_000) long expire) {
    UserSig theirs = UserSig.decode(new TLSSigAPIv2(app, key).genUserSig(identifier, expire));

    assertThat(theirs.identifier()).isEqualTo(identifier);
    assertThat(theirs.sdkAppId()).isEqualTo(app);
    assertThat(theirs.signedWith(new SecretKey(key))).isTrue();
    assertThat(theirs.signedWith(new SecretKey(key + "x"))).isFalse();
  }

  /** The helper cannot verify, and cannot sign for another time than now: we sign for its now. */
  @Property(tries = 200)
  void we_sign_what_the_official_helper_signs(
      @ForAll @LongRange(min = 1, max = 4_294_967_295L) long app,
      @ForAll("texts") String identifier,
      @ForAll("texts") String key,
      @ForAll @LongRange(min = 1, max = 15_552_000) long expire) {
    JsonObject theirs = Unpacked.json(new TLSSigAPIv2(app, key).genUserSig(identifier, expire));
    Instant now = Instant.ofEpochSecond(theirs.get("TLS.time").getAsLong());

    UserSig ours =
        UserSig.sign(app, identifier, now, Duration.ofSeconds(expire), new SecretKey(key));

    assertThat(Unpacked.json(ours.encode())).isEqualTo(theirs);
  }

  @Property(tries = 200)
  void what_was_packed_is_unpacked(
      @ForAll @LongRange(min = 0) long app,
      @ForAll("texts") String identifier,
      @ForAll @LongRange(min = 0, max = 1L << 40) long expire) {
    SecretKey key = new SecretKey("a key");
    UserSig signed = UserSig.sign(app, identifier, NOW, Duration.ofSeconds(expire), key);

    UserSig decoded = UserSig.decode(signed.encode());

    assertThat(decoded).hasToString(signed.toString());
    assertThat(decoded.signedWith(key)).isTrue();
    assertThat(signed.encode()).matches("[A-Za-z0-9*_-]+");
  }

  @Property(tries = 500)
  void whatever_is_decoded_is_a_ticket_or_an_illegal_argument(@ForAll String text) {
    Throwable thrown = catchThrowable(() -> UserSig.decode(text));

    assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasNoCause();
  }

  @Property(tries = 500)
  void whatever_is_unpacked_is_a_ticket_or_an_illegal_argument(
      @ForAll @Size(max = 60) byte[] packed, @ForAll boolean deflated) {
    String text = deflated ? Unpacked.pack(packed) : Unpacked.base64(packed);

    Throwable thrown = catchThrowable(() -> UserSig.decode(text));

    assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasNoCause();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(40);
    Arbitrary<String> any =
        Arbitraries.strings().withCharRange('\u00a1', '\uff00').ofMinLength(1).ofMaxLength(20);
    return Arbitraries.oneOf(ascii, any)
        .filter(
            text ->
                !text.isBlank() && text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
  }
}
