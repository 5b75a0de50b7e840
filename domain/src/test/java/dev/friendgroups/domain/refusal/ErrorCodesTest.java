package dev.friendgroups.domain.refusal;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every code that Chat documents, with the remedy that its pages support.
 *
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34348">Error codes</a>
 */
class ErrorCodesTest {
  private static final String DOCUMENTED =
      """
      CORRECT_REQUEST 30001 30002 30003 30011 30614 31704 31804 32216
      CORRECT_REQUEST 60002 60003 60015
      CORRECT_REQUEST 70107 70402

      FIX_SETUP 30004
      FIX_SETUP 60004 60005 60006 60009 60010 60012 60016 60017 60020 60021 60025 60026 60027 60028
      FIX_SETUP 70002 70004 70005 70006 70007 70008 70009 70010 70013 70014 70015 70016 70018 70019
      FIX_SETUP 70020 70050 70051 70052 70346 70403 70404
      FIX_SETUP 72000 72001 72002 72011 72012

      TRY_AGAIN 30006 30007
      TRY_AGAIN 60008 60013 60014
      TRY_AGAIN 70017 70169 70308 70348 70362 70401 70500

      SLOW_DOWN 30008
      SLOW_DOWN 60007 60011 60018 60019
      SLOW_DOWN 72010

      SIGN_AGAIN 70001 70003 70347

      GIVE_UP 30005 30009 30010 30012 30013 30014 30515 30516 30525 30539 30540 31707
      GIVE_UP 70398 70399 71000
      """;

  @Test
  void every_documented_code_asks_for_the_remedy_that_its_page_supports() {
    Map<ErrorCode, Remedy> known =
        ErrorCodes.all().stream().collect(toMap(code -> code, ErrorCode::remedy));

    assertThat(new TreeMap<>(known)).isEqualTo(new TreeMap<>(documented()));
  }

  @Test
  void all_codes_come_ascending_and_know_that_they_are_documented() {
    assertThat(ErrorCodes.all()).isSorted().doesNotHaveDuplicates();
    assertThat(ErrorCodes.all()).allMatch(ErrorCode::documented);
  }

  @ParameterizedTest
  @MethodSource("all")
  void meaning_and_advice_fit_into_a_sentence(ErrorCode code) {
    assertThat(code.meaning()).isNotBlank().doesNotEndWith(".").doesNotContain("\n");
    assertThat(code.advice()).isNotBlank().doesNotEndWith(".").doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30011 | delete friend groups that are no longer needed: an account holds at most 32
          30539 | wait: the request is pending
          32216 | make them friends first
          60004 | check the account and its signature; if both are right, try again later
          60005 | check the account and its signature; if both are right, try again later
          60006 | check --sdk-app-id
          60007 | lower --calls-per-second or wait: other programs share the quota of 200 calls a second
          60008 | try again; if that does not help, check the request
          60009 | check the path of --endpoint
          60010 | set --admin to an account that the console lists as admin
          60012 | set --sdk-app-id
          60013 | try again; if that does not help, ask Chat's support
          60016 | enable the app in the console
          60021 | add this machine's address to the app's allowlist in the console
          60026 | set --region to the data centre that the console shows for this app
          60028 | wait for the next day or upgrade the plan, then resume
          70009 | use the secret key that the console shows for this very app
          70013 | make --admin the one whom the UserSig was made for
          70014 | make --sdk-app-id the one that the UserSig was made for
          70016 | check --sdk-app-id, and --region against the app's data centre
          70020 | check --sdk-app-id, and --region against the app's data centre
          70050 | wait a minute, then sign with the right key
          """)
  void where_the_remedy_alone_says_too_little_the_advice_says_more(long number, String advice) {
    assertThat(new ErrorCode(number).advice()).isEqualTo(advice);
  }

  static Stream<ErrorCode> all() {
    return ErrorCodes.all().stream();
  }

  private static Map<ErrorCode, Remedy> documented() {
    return DOCUMENTED
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split(" "))
        .flatMap(
            words ->
                Arrays.stream(words).skip(1).map(code -> Map.entry(code, Remedy.valueOf(words[0]))))
        .collect(
            toMap(entry -> new ErrorCode(Long.parseLong(entry.getKey())), Map.Entry::getValue));
  }
}
