package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tencentyun.TLSSigAPIv2;
import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.domain.chat.SecretKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which callers are accepted, and which code refuses the others. */
class CallersTest {
  private static final long APP = 1400000123;
  private static final String APP_TEXT = Long.toString(APP);
  private static final String ADMIN = "boss";
  private static final String KEY_TEXT = "the app's key";
  private static final SecretKey KEY = new SecretKey(KEY_TEXT);
  private static final Duration HOUR = Duration.ofHours(1);

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final ChatEmulator emulator =
      ChatEmulator.builder()
          .sdkAppId(APP)
          .admin(ADMIN)
          .secretKey(KEY)
          .clock(() -> now)
          .callsPerSecond(0)
          .start();
  private final Api api = new Api(emulator);

  @AfterEach
  void close() {
    api.close();
    emulator.close();
  }

  @Test
  void the_admin_with_a_valid_user_sig_is_accepted() {
    emulator.put(SampleAccounts.contacts());

    assertThat(codeFor(APP_TEXT, ADMIN, signed(APP, ADMIN, KEY))).isZero();
  }

  @Test
  void a_user_sig_of_the_official_helper_is_accepted() {
    emulator.put(SampleAccounts.contacts());
    now = Instant.now();

    assertThat(codeFor(APP_TEXT, ADMIN, new TLSSigAPIv2(APP, KEY_TEXT).genUserSig(ADMIN, 600)))
        .isZero();
  }

  @Test
  void a_call_without_an_app_is_refused_with_60012() {
    String userSig = signed(APP, ADMIN, KEY);

    assertThat(codeFor("", ADMIN, userSig)).isEqualTo(60012);
    assertThat(code("identifier=" + ADMIN + "&usersig=" + userSig)).isEqualTo(60012);
    assertThat(code("")).isEqualTo(60012);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1400000124", "-1400000123", "01400000123", "1400000123.0", "app", "1e9"})
  void an_unknown_app_is_refused_with_60006(String app) {
    assertThat(codeFor(app, ADMIN, signed(APP, ADMIN, KEY))).isEqualTo(60006);
  }

  @Test
  void names_of_parameters_are_case_sensitive() {
    assertThat(code("SdkAppId=" + APP)).isEqualTo(60012);
  }

  @Test
  void a_user_sig_is_valid_in_its_last_second_and_then_refused_with_70001() {
    String userSig = signed(APP, ADMIN, KEY);

    now = now.plus(HOUR);
    assertThat(codeFor(APP_TEXT, ADMIN, userSig)).isEqualTo(30003);
    now = now.plusNanos(1);
    assertThat(codeFor(APP_TEXT, ADMIN, userSig)).isEqualTo(70001);
  }

  @Test
  void a_user_sig_from_the_end_of_time_is_refused_with_70003() {
    String userSig =
        UserSig.sign(APP, ADMIN, Instant.MAX, Duration.ofSeconds(Long.MAX_VALUE), KEY).encode();

    assertThat(codeFor(APP_TEXT, ADMIN, userSig)).isEqualTo(70003);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rubbish", "eJw*", "____", "eJyrrgUAAXUA*Q__", "%F0%9F%98%80"})
  void what_is_no_user_sig_is_refused_with_70003(String text) {
    assertThat(code("sdkappid=" + APP + "&identifier=" + ADMIN + "&usersig=" + text))
        .isEqualTo(70003);
  }

  @Test
  void a_user_sig_that_was_cut_is_refused_with_70003() {
    String userSig = signed(APP, ADMIN, KEY);

    assertThat(codeFor(APP_TEXT, ADMIN, userSig.substring(0, userSig.length() / 2)))
        .isEqualTo(70003);
  }

  @Test
  void a_user_sig_signed_with_another_key_is_refused_with_70009() {
    assertThat(codeFor(APP_TEXT, ADMIN, signed(APP, ADMIN, new SecretKey("another key"))))
        .isEqualTo(70009);
  }

  @Test
  void a_user_sig_for_another_identifier_is_refused_with_70013() {
    assertThat(codeFor(APP_TEXT, ADMIN, signed(APP, "somebody", KEY))).isEqualTo(70013);
    assertThat(codeFor(APP_TEXT, "", signed(APP, ADMIN, KEY))).isEqualTo(70013);
  }

  @Test
  void a_user_sig_for_another_app_is_refused_with_70014() {
    assertThat(codeFor(APP_TEXT, ADMIN, signed(APP + 1, ADMIN, KEY))).isEqualTo(70014);
  }

  @Test
  void somebody_who_is_not_the_admin_is_refused_with_30004() {
    assertThat(codeFor(APP_TEXT, "alice", signed(APP, "alice", KEY))).isEqualTo(30004);
  }

  @Test
  void the_order_of_parameters_does_not_matter() {
    assertThat(
            code(
                "usersig="
                    + signed(APP, ADMIN, KEY)
                    + "&contenttype=json&identifier="
                    + ADMIN
                    + "&sdkappid="
                    + APP))
        .isEqualTo(30003);
  }

  @Test
  void nobody_else_gets_to_know_whether_an_account_exists() {
    emulator.put(SampleAccounts.contacts());
    String query = Api.query(APP_TEXT, "alice", signed(APP, "alice", KEY));

    assertThat(api.call("group_get", query, bytes("{\"From_Account\":\"ghost\"}")).body())
        .isEqualTo(api.call("group_get", query, bytes("{\"From_Account\":\"bob\"}")).body());
  }

  private String signed(long app, String identifier, SecretKey key) {
    return UserSig.sign(app, identifier, now, HOUR, key).encode();
  }

  private long codeFor(String app, String identifier, String userSig) {
    return code(Api.query(app, identifier, userSig));
  }

  private long code(String query) {
    Api.Reply reply = api.call("group_get", query, bytes("{\"From_Account\":\"alice\"}"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().keySet())
        .contains("ActionStatus", "ErrorCode", "ErrorInfo", "ErrorDisplay");
    return reply.errorCode();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
