package dev.friendgroups.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodeTest {
  @Test
  void zero_means_success_and_is_no_error_code() {
    assertThatThrownBy(() -> new ErrorCode(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 means success; it is no error code");
  }

  @Test
  void codes_are_shown_and_ordered_as_numbers() {
    assertThat(LongStream.of(60007, -1, 30003, 4294967296L).mapToObj(ErrorCode::new).sorted())
        .extracting(ErrorCode::toString)
        .containsExactly("-1", "30003", "60007", "4294967296");
  }

  @ParameterizedTest
  @CsvSource({
    "30001, BAD_PARAMETER",
    "30003, UNKNOWN_ACCOUNT",
    "30004, ADMIN_NEEDED",
    "30008, WRITE_CONFLICT",
    "30011, TOO_MANY_GROUPS",
    "32216, NOT_A_FRIEND",
    "60007, QUOTA_EXCEEDED"
  })
  void codes_with_a_name_are_the_documented_ones(long number, String name) throws Exception {
    assertThat(ErrorCode.class.getField(name).get(null)).isEqualTo(new ErrorCode(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -1         | GIVE_UP   | an error code that Chat does not document
          1          | GIVE_UP   | an error code that Chat does not document
          29999      | GIVE_UP   | an error code that Chat does not document
          30000      | GIVE_UP   | an undocumented error of the relationship chain
          37999      | GIVE_UP   | an undocumented error of the relationship chain
          38000      | GIVE_UP   | refused by the app's own webhook
          39000      | GIVE_UP   | refused by the app's own webhook
          39001      | GIVE_UP   | an undocumented error of the relationship chain
          39999      | GIVE_UP   | an undocumented error of the relationship chain
          40000      | GIVE_UP   | an error code that Chat does not document
          59999      | GIVE_UP   | an error code that Chat does not document
          60000      | GIVE_UP   | an undocumented error of the REST API
          69999      | GIVE_UP   | an undocumented error of the REST API
          70000      | FIX_SETUP | an undocumented error of accounts or signatures
          70200      | FIX_SETUP | an undocumented error of accounts or signatures
          70201      | TRY_AGAIN | an internal error of Chat's account service
          70231      | TRY_AGAIN | an internal error of Chat's account service
          70232      | FIX_SETUP | an undocumented error of accounts or signatures
          79999      | FIX_SETUP | an undocumented error of accounts or signatures
          80000      | GIVE_UP   | an error code that Chat does not document
          4294967295 | GIVE_UP   | an error code that Chat does not document
          """)
  void an_unknown_code_is_explained_by_the_range_it_is_in(
      long number, Remedy remedy, String meaning) {
    ErrorCode code = new ErrorCode(number);

    assertThat(code.documented()).isFalse();
    assertThat(code.remedy()).isEqualTo(remedy);
    assertThat(code.meaning()).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({"38000, ask those who run the webhook", "30000, give up: Chat will not do this"})
  void an_unknown_code_comes_with_advice_too(long number, String advice) {
    assertThat(new ErrorCode(number).advice()).isEqualTo(advice);
  }

  @ParameterizedTest
  @CsvSource({"60007, API", "60011, APP", "60018, APP", "60019, APP"})
  void some_refusals_are_about_calls_a_second_to_one_api_or_of_the_whole_app(
      long number, QuotaScope scope) {
    assertThat(new ErrorCode(number).quota()).contains(scope);
  }

  @Test
  void whatever_else_asks_to_slow_down_is_not_about_calls_a_second() {
    assertThat(ErrorCodes.all())
        .filteredOn(code -> code.quota().isPresent())
        .extracting(ErrorCode::number)
        .containsExactly(60007L, 60011L, 60018L, 60019L);
  }
}
