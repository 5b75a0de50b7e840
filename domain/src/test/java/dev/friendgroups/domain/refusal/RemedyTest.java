package dev.friendgroups.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RemedyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CORRECT_REQUEST | false | true  | false | correct the request; repeating it as it is will not help
          FIX_SETUP       | false | false | true  | fix the set-up: credentials, admin rights, app and region
          TRY_AGAIN       | true  | false | false | try again
          SLOW_DOWN       | true  | false | false | slow down, then try again
          SIGN_AGAIN      | true  | false | true  | sign again with the right key
          GIVE_UP         | false | true  | false | give up: Chat will not do this
          """)
  void each_remedy_says_whether_to_repeat_whether_to_wait_and_what_to_do(
      Remedy remedy, boolean retryable, boolean concludes, boolean concernsCaller, String advice) {
    assertThat(remedy.retryable()).isEqualTo(retryable);
    assertThat(remedy.concludes()).isEqualTo(concludes);
    assertThat(remedy.concernsCaller()).isEqualTo(concernsCaller);
    assertThat(remedy.advice()).isEqualTo(advice);
  }

  @Test
  void there_are_six() {
    assertThat(Remedy.values()).hasSize(6);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_worth_repeating_is_not_concluded(Remedy remedy) {
    assertThat(remedy.retryable() && remedy.concludes()).isFalse();
  }
}
