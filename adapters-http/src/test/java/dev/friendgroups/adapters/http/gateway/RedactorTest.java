package dev.friendgroups.adapters.http.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.domain.chat.SecretKey;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private static final UserSig SIGNED =
      UserSig.sign(
          1400000001,
          "administrator",
          Instant.ofEpochSecond(1_700_000_000),
          Duration.ofDays(1),
          new SecretKey("a key for tests"));
  private static final String USER_SIG = SIGNED.encode();

  private final Redactor redactor = Redactor.of(USER_SIG);

  /** How somebody may write down what it was sent. */
  @SuppressWarnings("ImmutableEnumChecker") // the functions below have no state
  enum Encoding {
    RAW(text -> text),
    USUAL_BASE64(text -> text.replace('*', '+').replace('-', '/').replace('_', '=')),
    UPPER_CASE(text -> text.toUpperCase(Locale.ROOT)),
    PERCENT(text -> URLEncoder.encode(USUAL_BASE64.encode.apply(text), UTF_8)),
    PERCENT_TWICE(text -> URLEncoder.encode(PERCENT.encode.apply(text), UTF_8)),
    PERCENT_EACH(text -> each(text, "%%%02x")),
    JSON_EACH(text -> each(text, "\\u%04X")),
    JSON_TWICE(text -> each(text, "\\\\u%04x")),
    JSON_SLASH(text -> USUAL_BASE64.encode.apply(text).replace("/", "\\/")),
    JSON_OF_PERCENT(text -> each(PERCENT_EACH.encode.apply(text), "\\u%04x")),
    HTML(text -> each(text, "&#%d;")),
    HTML_HEX(text -> each(text, "&#x%x;")),
    LOG(text -> each(text, "\\x%02x"));

    private final UnaryOperator<String> encode;

    Encoding(UnaryOperator<String> encode) {
      this.encode = encode;
    }

    private static String each(String text, String format) {
      return text.chars().mapToObj(c -> String.format(format, c)).collect(Collectors.joining());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_user_sig_is_blotted_out_in_every_encoding(Encoding encoding) {
    String encoded = encoding.encode.apply(USER_SIG);

    assertThat(redactor.redact("before (" + encoded + ") after")).isEqualTo("before (***) after");
  }

  @ParameterizedTest
  @EnumSource
  void a_piece_of_it_is_blotted_out_too(Encoding encoding) {
    String encoded = encoding.encode.apply(USER_SIG.substring(31, 72));

    assertThat(redactor.redact("usersig:" + encoded + "...")).isEqualTo("usersig:***...");
  }

  @Test
  void the_signature_in_it_is_blotted_out_too() {
    assertThat(redactor.redact("{\"TLS.sig\":\"" + SIGNED.signature() + "\"}"))
        .isEqualTo("{\"TLS.sig\":\"***\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\n", "\\\\", "\\t\\\"", "%20", "\\u0020"})
  void what_is_left_of_json_is_json(String before) {
    String json = "{\"a\":\"" + before + USER_SIG + before + "\"}";

    assertThat(JsonParser.parseString(redactor.redact(json)).getAsJsonObject().get("a"))
        .asString()
        .contains("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%",
        "\\",
        "&#;",
        "&#99999;",
        "100% of \\u5bb6\\u4eba, a/b+c=d, %zz, \\",
        "administrator1400000001administrator1400000001",
        "{\"GroupName\":\"\\u5bb6\\u4eba\\u5bb6\\u4eba\\u5bb6\\u4eba\\u5bb6\\u4eba\"}"
      })
  void everything_else_stays_as_it_is(String text) {
    assertThat(redactor.redact(text)).isEqualTo(text);
  }

  @Test
  void a_user_sig_is_blotted_out_wherever_in_something_endless() {
    String encoded = Encoding.JSON_OF_PERCENT.encode.apply(USER_SIG);
    for (int before = 16_000; before < 17_000; before += 61) {
      String endless = "x".repeat(before) + encoded + "x".repeat(20_000);

      assertThat(redactor.redact(endless))
          .isEqualTo("x".repeat(before) + "***" + "x".repeat(20_000));
    }
  }

  @Test
  void a_text_that_is_too_short_to_be_a_user_sig_is_none() {
    assertThat(Redactor.of("OK", "").redact("{\"ActionStatus\":\"OK\"}"))
        .isEqualTo("{\"ActionStatus\":\"OK\"}");
  }
}
