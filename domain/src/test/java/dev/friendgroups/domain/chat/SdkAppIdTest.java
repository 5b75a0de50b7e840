package dev.friendgroups.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdkAppIdTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 1400000001, 999_999_999_999_999_999L})
  void it_is_written_as_it_is_read(long value) {
    SdkAppId app = SdkAppId.parse(Long.toString(value));

    assertThat(app).isEqualTo(new SdkAppId(value)).hasToString(Long.toString(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "+1", "01", "1.0", " 1", "1000000000000000000", "one", "١"})
  void nothing_but_a_whole_number_of_1_to_18_digits_is_one(String text) {
    assertThatThrownBy(() -> SdkAppId.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is not an SDKAppID, a whole number of 1 to 18 digits");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1_000_000_000_000_000_000L, Long.MAX_VALUE})
  void a_number_out_of_range_is_none_either(long value) {
    assertThatThrownBy(() -> new SdkAppId(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + value + "' is not an SDKAppID, a whole number of 1 to 18 digits");
  }
}
