package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.refusal.ErrorCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a gateway: that a refusal is told as one. */
abstract class GatewayRefusals extends GatewaySuite {
  GatewayRefusals(FriendGroupGatewayContract contract) {
    super(contract);
  }

  @Test
  void an_unknown_account_is_refused_with_30003_by_every_call() {
    assertThat(
            Stream.<Answer<?>>of(
                    gateway().find(GHOST, attempt()),
                    gateway().create(creation(GHOST, List.of(FAMILY)), attempt()),
                    gateway().delete(new GroupDeletion(GHOST, List.of(FAMILY)), attempt()))
                .map(GatewaySuite::code))
        .containsOnly(ErrorCode.UNKNOWN_ACCOUNT);
  }

  @ParameterizedTest
  @ValueSource(longs = {30001, 30008, 60007, 30011, 123456, -1})
  void a_refusal_is_told_with_its_code_and_not_repeated(long number) {
    given(alice(group("family", BOB)));
    befall(ChatApi.DELETE, new Trouble.Refused(new ErrorCode(number)));

    Answer<Long> answer = delete(FAMILY);

    assertThat(code(answer)).isEqualTo(new ErrorCode(number));
    assertThat(groupsOfAlice()).containsExactly(group("family", BOB));
    assertThat(received(ChatApi.DELETE)).as("deletions that reached Chat").hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ChatApi.class)
  void every_call_tells_a_refusal(ChatApi api) {
    given(alice(group("family", BOB)));
    befall(api, new Trouble.Refused(ErrorCode.WRITE_CONFLICT));

    assertThat(code(call(api, attempt()))).isEqualTo(ErrorCode.WRITE_CONFLICT);
  }
}
