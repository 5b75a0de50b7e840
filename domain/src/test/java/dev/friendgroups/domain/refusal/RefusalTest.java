package dev.friendgroups.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  @Test
  void a_refusal_is_summed_up_by_code_detail_and_meaning() {
    Refusal refusal = new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "no such user", "shown to users");

    assertThat(refusal.summary())
        .isEqualTo("error 30003 (no such user): the account does not exist in this app");
    assertThat(refusal.remedy()).isEqualTo(Remedy.CORRECT_REQUEST);
    assertThat(refusal.advice()).isEqualTo(ErrorCode.UNKNOWN_ACCOUNT.advice());
  }

  @Test
  void a_refusal_without_detail_is_summed_up_without() {
    assertThat(new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "", "").summary())
        .isEqualTo("error 30003: the account does not exist in this app");
  }

  @ParameterizedTest
  @ValueSource(longs = {30006, 30007, 60008, 60013, 60014, 70017, 70169, 70500})
  void a_fault_inside_chat_may_have_come_after_it_did_what_it_was_asked(long code) {
    assertThat(new Refusal(new ErrorCode(code), "", "").certain()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {30001, 30003, 30004, 30008, 30011, 60007, 60011, 70001, 70009, 39999})
  void any_other_refusal_certainly_had_no_effect(long code) {
    assertThat(new Refusal(new ErrorCode(code), "", "").certain()).isTrue();
  }
}
