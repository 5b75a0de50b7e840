package dev.friendgroups.domain.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountRestorationTest {
  private static final Account ALICE = new Account("alice");
  private static final GroupName FAMILY = new GroupName("family");

  @Test
  void what_is_missing_has_a_reason() {
    assertThatThrownBy(
            () ->
                new AccountRestoration(
                    ALICE, List.of(), List.of(), List.of(FAMILY), Optional.empty(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("account 'alice' lacks [family] without a reason");
  }

  @Test
  void with_a_reason_groups_may_be_missing() {
    Breakdown down = new Breakdown("no answer", Remedy.TRY_AGAIN);

    AccountRestoration restoration =
        new AccountRestoration(ALICE, List.of(), List.of(), List.of(FAMILY), Optional.of(down), 1);

    assertThat(restoration.problem()).contains(down);
    assertThat(restoration.missing()).containsExactly(FAMILY);
  }
}
