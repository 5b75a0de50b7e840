package dev.friendgroups.adapters.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Chat was seen to say, word for word; why, the journal tells. */
class ErrorTextsTest {
  private final ChatEmulator emulator = ChatEmulator.builder().start();
  private final Api api = new Api(emulator);

  @BeforeEach
  void given() {
    emulator.put(SampleAccounts.contacts());
  }

  @AfterEach
  void close() {
    api.close();
    emulator.close();
  }

  private static String refusal(String info) {
    return "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":30001,\"ErrorInfo\":\""
        + info
        + "\",\"ErrorDisplay\":\"\"}";
  }

  private String reason() {
    return String.valueOf(emulator.journal().get(0).reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'1234567890123456789012345678901' | longer than 30 bytes:"
            + " '1234567890123456789012345678901'",
        "'' | a name is empty"
      })
  void a_new_name_of_wrong_length(String name, String reason) {
    Api.Reply reply =
        api.call("group_add", "{'From_Account':'alice','GroupName':['" + name + "']}");

    assertThat(reply.body()).isEqualTo(refusal("Err_SNS_GroupAdd_Req_Group_Name_Len_Illegal"));
    assertThat(reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'From_Account':'alice','GroupName':'family'}",
        "{'From_Account':'alice','GroupName':[7]}",
        "{'From_Account':'alice','GroupName':['x'],'To_Account':{}}"
      })
  void a_body_that_does_not_decode(String body) {
    assertThat(api.call("group_add", body).body()).isEqualTo(refusal("SNS_DECODE_ERR"));
    assertThat(reason()).containsAnyOf("is not an array", "something else than strings");
  }

  @Test
  void a_member_who_is_not_a_friend_can_get_the_other_code_that_was_seen() {
    try (ChatEmulator other = ChatEmulator.builder().notFriendCode(30001).start();
        Api calls = new Api(other)) {
      other.put(SampleAccounts.contacts());

      assertThat(
              calls
                  .call(
                      "group_add",
                      "{'From_Account':'alice','GroupName':['gym'],'To_Account':['zoe']}")
                  .body())
          .isEqualTo(
              "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"\",\"ErrorDisplay\":\"\","
                  + "\"CurrentSequence\":4,\"ResultItem\":[{\"To_Account\":\"zoe\","
                  + "\"ResultCode\":30001,\"ResultInfo\":\"Err_SNS_GroupAdd_Friend_Not_Exist\"}],"
                  + "\"Fail_Account\":[\"zoe\"]}");
    }
  }

  @Test
  void there_is_no_third_code() {
    assertThatThrownBy(() -> ChatEmulator.builder().notFriendCode(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the code for those who are not friends is 1, not one of 32216, 30001");
  }
}
