package dev.friendgroups.adapters.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code group_add} answers, and what it leaves behind. */
class GroupAddTest {
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
  void new_groups_stand_after_the_old_ones_and_the_sequence_grows_by_one() {
    Api.Reply reply = api.call("group_add", "{'From_Account':'bob','GroupName':['x','y']}");

    assertThat(reply)
        .isEqualTo(
            new Api.Reply(
                200,
                "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"\","
                    + "\"ErrorDisplay\":\"\",\"CurrentSequence\":3}"));
    assertThat(bob().groups())
        .containsExactly(
            group("family", "alice", "carol"), group("同學", "carol"), group("x"), group("y"));
  }

  @Test
  void members_join_each_of_the_groups_and_come_back_one_by_one() {
    Api.Reply reply =
        api.call(
            "group_add",
            "{'From_Account':'bob','GroupName':['x','y'],'To_Account':['alice','carol']}");

    assertThat(reply.body())
        .isEqualTo(
            "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"\",\"ErrorDisplay\":\"\","
                + "\"CurrentSequence\":3,\"ResultItem\":["
                + "{\"To_Account\":\"alice\",\"ResultCode\":0,\"ResultInfo\":\"\"},"
                + "{\"To_Account\":\"carol\",\"ResultCode\":0,\"ResultInfo\":\"\"}]}");
    assertThat(bob().groups()).contains(group("x", "alice", "carol"), group("y", "alice", "carol"));
  }

  @Test
  void those_who_are_not_friends_come_back_with_32216_and_the_groups_are_created_all_the_same() {
    Api.Reply reply =
        api.call(
            "group_add",
            "{'From_Account':'bob','GroupName':['x'],'To_Account':['carol','zoe','bob']}");

    assertThat(reply.body())
        .isEqualTo(
            "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"\",\"ErrorDisplay\":\"\","
                + "\"CurrentSequence\":3,\"ResultItem\":["
                + "{\"To_Account\":\"carol\",\"ResultCode\":0,\"ResultInfo\":\"\"},"
                + "{\"To_Account\":\"zoe\",\"ResultCode\":32216,"
                + "\"ResultInfo\":\"Err_SNS_GroupAdd_ToTinyId_Not_Friend\"},"
                + "{\"To_Account\":\"bob\",\"ResultCode\":32216,"
                + "\"ResultInfo\":\"Err_SNS_GroupAdd_ToTinyId_Not_Friend\"}],"
                + "\"Fail_Account\":[\"zoe\",\"bob\"]}");
    assertThat(bob().groups()).contains(group("x", "carol"));
  }

  @Test
  void a_group_that_exists_is_kept_and_gains_the_members() {
    api.call("group_add", "{'From_Account':'bob','GroupName':['同學'],'To_Account':['alice']}");

    assertThat(bob())
        .isEqualTo(
            new FriendGroups(
                new Account("bob"),
                3,
                List.of(group("family", "alice", "carol"), group("同學", "carol", "alice"))));
  }

  @Test
  void what_is_there_already_does_not_make_the_sequence_grow() {
    FriendGroups before = bob();

    Api.Reply reply =
        api.call(
            "group_add", "{'From_Account':'bob','GroupName':['family'],'To_Account':['alice']}");

    assertThat(reply.json().get("CurrentSequence").getAsLong()).isEqualTo(2);
    assertThat(bob()).isEqualTo(before);
  }

  @Test
  void a_new_name_of_thirty_bytes_is_taken() {
    api.call("group_add", "{'From_Account':'bob','GroupName':['一二三四五六七八九十']}");

    assertThat(bob().names()).contains(new GroupName("一二三四五六七八九十"));
  }

  private FriendGroups bob() {
    return emulator.find(new Account("bob")).orElseThrow();
  }

  private static FriendGroup group(String name, String... members) {
    Set<Member> all = new LinkedHashSet<>();
    Arrays.stream(members).map(Member::new).forEach(all::add);
    return new FriendGroup(new GroupName(name), all);
  }
}
