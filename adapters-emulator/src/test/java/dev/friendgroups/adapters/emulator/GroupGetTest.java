package dev.friendgroups.adapters.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.accounts.AccountsJson;
import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import java.io.StringReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code group_get} answers. */
class GroupGetTest {
  private static final String OK =
      "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"\",\"ErrorDisplay\":\"\",";
  private static final String ALL_OF_BOB =
      OK
          + "\"CurrentSequence\":2,\"ResultItem\":["
          + "{\"GroupName\":\"family\",\"FriendNumber\":2},"
          + "{\"GroupName\":\"同學\",\"FriendNumber\":1}]}";
  private static final String NONE_OF_BOB = OK + "\"CurrentSequence\":2,\"ResultItem\":[]}";

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
  void all_groups_come_back_in_their_order() {
    assertThat(get("{'From_Account':'bob'}")).isEqualTo(ALL_OF_BOB);
    assertThat(get("{'From_Account':'bob','GroupName':[]}")).isEqualTo(ALL_OF_BOB);
  }

  @Test
  void members_come_back_when_they_are_asked_for() {
    assertThat(get("{'From_Account':'bob','NeedFriend':'Need_Friend_Type_Yes'}"))
        .isEqualTo(
            OK
                + "\"CurrentSequence\":2,\"ResultItem\":["
                + "{\"GroupName\":\"family\",\"FriendNumber\":2,"
                + "\"To_Account\":[\"alice\",\"carol\"]},"
                + "{\"GroupName\":\"同學\",\"FriendNumber\":1,\"To_Account\":[\"carol\"]}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'Need_Friend_Type_No'", "'need_friend_type_yes'", "true", "null", "''"})
  void any_other_word_does_not_ask_for_members(String word) {
    assertThat(get("{'From_Account':'bob','NeedFriend':" + word + "}")).isEqualTo(ALL_OF_BOB);
  }

  @Test
  void an_empty_group_comes_back_with_an_empty_list_of_members() {
    assertThat(
            get(
                "{'From_Account':'alice','GroupName':['book club'],"
                    + "'NeedFriend':'Need_Friend_Type_Yes'}"))
        .isEqualTo(
            OK
                + "\"CurrentSequence\":4,\"ResultItem\":["
                + "{\"GroupName\":\"book club\",\"FriendNumber\":0,\"To_Account\":[]}]}");
  }

  @Test
  void unknown_names_are_left_out() {
    assertThat(get("{'From_Account':'bob','GroupName':['absent','同學','Family']}"))
        .isEqualTo(
            OK
                + "\"CurrentSequence\":2,\"ResultItem\":["
                + "{\"GroupName\":\"同學\",\"FriendNumber\":1}]}");
  }

  @Test
  void the_current_sequence_as_the_last_one_returns_no_items() {
    assertThat(get("{'From_Account':'bob','LastSequence':2}")).isEqualTo(NONE_OF_BOB);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "3", "-1", "null"})
  void another_last_sequence_returns_all(String last) {
    assertThat(get("{'From_Account':'bob','LastSequence':" + last + "}")).isEqualTo(ALL_OF_BOB);
  }

  @Test
  void the_last_sequence_does_not_matter_for_named_groups() {
    assertThat(get("{'From_Account':'bob','LastSequence':2,'GroupName':['family','同學']}"))
        .isEqualTo(ALL_OF_BOB);
  }

  @Test
  void a_first_pull_returns_all_even_if_nothing_ever_changed() throws Exception {
    emulator.put(
        AccountsJson.read(
            new StringReader(
                "{\"accounts\":[{\"account\":\"new\",\"sequence\":0,"
                    + "\"groups\":[{\"name\":\"x\"}]}]}")));

    assertThat(get("{'From_Account':'new','LastSequence':0}"))
        .isEqualTo(
            OK
                + "\"CurrentSequence\":0,\"ResultItem\":["
                + "{\"GroupName\":\"x\",\"FriendNumber\":0}]}");
  }

  private String get(String body) {
    return api.call("group_get", body).body();
  }
}
