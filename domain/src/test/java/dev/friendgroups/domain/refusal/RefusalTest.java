package dev.friendgroups.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {
  @Test
  void a_refusal_is_summed_up_by_code_detail_and_meaning() {
    Refusal refusal = new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "no such user", "shown to users");

    assertThat(refusal.summary())
        .isEqualTo("error 30003 (no such user): the account does not exist in this app");
    assertThat(refusal.remedy()).isEqualTo(Remedy.CORRECT_REQUEST);
  }

  @Test
  void a_refusal_without_detail_is_summed_up_without() {
    assertThat(new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "", "").summary())
        .isEqualTo("error 30003: the account does not exist in this app");
  }
}
