package dev.friendgroups.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The six codes of the documentation page about deleting friend groups, word for word. */
class GroupDeleteCodesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30001 | CORRECT_REQUEST | a parameter of the request is wrong            | correct the request; repeating it as it is will not help
          30003 | CORRECT_REQUEST | the account does not exist in this app         | check the UserID, and that the account was imported into this app
          30004 | FIX_SETUP       | app admin rights are needed                    | sign as an app admin: set --admin to an account that the console lists as admin
          30006 | TRY_AGAIN       | an internal error of Chat                      | try again
          30007 | TRY_AGAIN       | a network timeout inside Chat                  | try again
          30008 | SLOW_DOWN       | another write to the same account is going on  | write to one account one call at a time, then try again
          """)
  void a_code_of_deleting_says_what_it_means_and_what_to_do(
      long number, Remedy remedy, String meaning, String advice) {
    ErrorCode code = new ErrorCode(number);

    assertThat(code.documented()).isTrue();
    assertThat(code.remedy()).isEqualTo(remedy);
    assertThat(code.meaning()).isEqualTo(meaning);
    assertThat(code.advice()).isEqualTo(advice);
  }
}
