package dev.friendgroups.adapters.emulator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.GroupName;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code group_delete} answers, and what it leaves behind. */
class GroupDeleteTest {
  private static final String WORK_AND_ABSENT =
      "{'From_Account':'alice','GroupName':['work','absent']}";

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

  @Test
  void the_groups_named_are_gone_and_the_sequence_grows_by_one() {
    Api.Reply reply =
        api.call("group_delete", "{'From_Account':'alice','GroupName':['family','work']}");

    assertThat(reply)
        .isEqualTo(
            new Api.Reply(
                200,
                "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"\","
                    + "\"ErrorDisplay\":\"\",\"CurrentSequence\":5}"));
    assertThat(alice().names()).containsExactly(new GroupName("gym"), new GroupName("book club"));
  }

  @Test
  void a_name_given_twice_counts_once() {
    Api.Reply reply =
        api.call("group_delete", "{'From_Account':'alice','GroupName':['gym','gym']}");

    assertThat(reply.json().get("CurrentSequence").getAsLong()).isEqualTo(5);
    assertThat(alice().names()).hasSize(3);
  }

  @Test
  void absent_names_are_ignored() {
    assertThat(api.call("group_delete", WORK_AND_ABSENT).errorCode()).isZero();
    assertThat(alice().names()).hasSize(3).doesNotContain(new GroupName("work"));
  }

  @Test
  void only_absent_names_do_not_make_the_sequence_grow() {
    Api.Reply reply = api.call("group_delete", "{'From_Account':'alice','GroupName':['absent']}");

    assertThat(reply.json().get("CurrentSequence").getAsLong()).isEqualTo(4);
  }

  @Test
  void absent_names_can_be_made_an_error_and_then_nothing_is_deleted() {
    try (ChatEmulator strict = ChatEmulator.builder().absentGroup(AbsentGroup.REFUSED).start();
        Api strictApi = new Api(strict)) {
      strict.put(SampleAccounts.contacts());

      Api.Reply reply = strictApi.call("group_delete", WORK_AND_ABSENT);

      assertThat(reply.body())
          .isEqualTo(
              "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":30001,"
                  + "\"ErrorInfo\":\"no such friend group: 'absent'\",\"ErrorDisplay\":\"\"}");
      assertThat(strict.accounts()).isEqualTo(SampleAccounts.contacts());
      assertThat(
              strictApi
                  .call("group_delete", "{'From_Account':'alice','GroupName':['work']}")
                  .errorCode())
          .isZero();
    }
  }

  @Test
  void names_are_compared_letter_by_letter() {
    api.call("group_delete", "{'From_Account':'alice','GroupName':['Work',' work','work ']}");

    assertThat(alice().names()).hasSize(4);
  }

  @Test
  void thirty_two_groups_go_in_one_call() {
    String names = IntStream.range(0, 32).mapToObj(n -> "'group-" + n + "'").collect(joining(","));
    emulator.reset(SampleAccounts.contacts());
    api.call("group_delete", "{'From_Account':'bob','GroupName':['family','同學']}");
    api.call("group_add", "{'From_Account':'bob','GroupName':[" + names + "]}");

    Api.Reply reply =
        api.call("group_delete", "{'From_Account':'bob','GroupName':[" + names + "]}");

    assertThat(reply.json().get("CurrentSequence").getAsLong()).isEqualTo(5);
    assertThat(emulator.find(new Account("bob")).orElseThrow().groups()).isEmpty();
  }

  private FriendGroups alice() {
    return emulator.find(new Account("alice")).orElseThrow();
  }
}
