package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.ALICE;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesOnTheWireTest {
  @Test
  void a_deletion_answers_with_the_newest_sequence() {
    assertThat(deletion(done("\"CurrentSequence\":4"))).isEqualTo(new Answer.Done<>(4L));
  }

  @Test
  void a_sequence_may_be_far_beyond_an_int() {
    assertThat(deletion(done("\"CurrentSequence\":9000000000000000000")))
        .isEqualTo(new Answer.Done<>(9_000_000_000_000_000_000L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ActionStatus\":\"OK\",\"ErrorCode\":0}",
        "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"0\"}",
        "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":null,\"ErrorDisplay\":null}",
        "{\"ActionStatus\":\"OK\"}",
        "{\"ActionStatus\":\"Ok\",\"ErrorCode\":0}",
        "{\"ActionStatus\":\"ok\"}",
        "{\"ErrorCode\":0}",
        "{\"ErrorCode\":\"0\",\"ActionStatus\":\"OK\"}",
        "{\"New\":{\"a\":[1,{}]},\"ErrorCode\":0,\"ActionStatus\":\"OK\",\"CurrentSequence\":null}"
      })
  void success_is_read_leniently(String reply) {
    assertThat(deletion(reply)).isEqualTo(new Answer.Done<>(0L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":30003,\"ErrorInfo\":\"no such\","
            + "\"ErrorDisplay\":\"unknown user\"}|30003|no such|unknown user",
        "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":30003}|30003|''|''",
        "{\"ErrorCode\":30003}|30003|''|''",
        "{\"ActionStatus\":\"OK\",\"ErrorCode\":30003}|30003|''|''",
        "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":4294967296}|4294967296|''|''",
        "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":-1}|-1|''|''"
      })
  void a_refusal_carries_the_code_and_both_details(
      String reply, long code, String info, String display) {
    assertThat(deletion(reply))
        .isEqualTo(new Answer.Refused<>(new Refusal(new ErrorCode(code), info, display)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|neither ActionStatus nor ErrorCode",
        "{\"ActionStatus\":\"FAIL\"}|ActionStatus 'FAIL' without an ErrorCode",
        "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":0}|ActionStatus 'FAIL' without an ErrorCode",
        "{\"ActionStatus\":\"\"}|ActionStatus '' without an ErrorCode"
      })
  void a_reply_that_does_not_tell_is_unreadable(String reply, String why) {
    assertThat(unreadable(reply)).isEqualTo(why);
  }

  @Test
  void finding_reads_groups_members_and_sequence_in_their_order() {
    Answer<FriendGroups> answer =
        finding(
            done(
                "\"CurrentSequence\":7,\"ResultItem\":["
                    + "{\"GroupName\":\"work\",\"FriendNumber\":2,"
                    + "\"To_Account\":[\"carol\",\"bob\"]},"
                    + "{\"GroupName\":\"家人\",\"FriendNumber\":0,\"To_Account\":[]},"
                    + "{\"GroupName\":\" \",\"FriendNumber\":0}]"));

    assertThat(answer)
        .isEqualTo(
            new Answer.Done<>(
                new FriendGroups(
                    ALICE, 7, List.of(group("work", "carol", "bob"), group("家人"), group(" ")))));
    assertThat(((Answer.Done<FriendGroups>) answer).value().groups().get(0).members())
        .containsExactly(new Member("carol"), new Member("bob"));
  }

  @Test
  void an_account_without_groups_may_come_without_the_field() {
    assertThat(finding(done(""))).isEqualTo(new Answer.Done<>(FriendGroups.none(ALICE)));
  }

  @Test
  void more_groups_than_may_be_made_are_read_all_the_same() {
    List<String> items =
        Stream.iterate(1, n -> n + 1)
            .limit(40)
            .map(
                n ->
                    "{\"GroupName\":\"a name longer than thirty bytes "
                        + n
                        + "\",\"FriendNumber\":0}")
            .toList();

    Answer<FriendGroups> answer = finding(done("\"ResultItem\":" + items));

    assertThat(((Answer.Done<FriendGroups>) answer).value().groups()).hasSize(40);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"FriendNumber\":0}|a friend group has no name",
        "{\"GroupName\":\"\"}|a friend group has no name",
        "null|a friend group has no name",
        "{\"GroupName\":\"a\"},{\"GroupName\":\"a\"}|friend group 'a' occurs twice",
        "{\"GroupName\":\"\\ud800\"}|a friend group's name is not well-formed Unicode"
      })
  void a_reply_whose_groups_cannot_be_told_apart_is_unreadable(String items, String why) {
    String reply = done("\"ResultItem\":[" + items + "]");

    try (ScriptedChat chat = ScriptedChat.answering(reply)) {
      Breakdown broken = chat.brokenReading(chat.gateway(0));

      assertThat(broken.summary()).isEqualTo("unreadable answer from " + chat.name() + ": " + why);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'FriendNumber':2,'To_Account':['b','c']|[b, c]|2",
        "'FriendNumber':0|[]|0",
        "'To_Account':['b']|[b]|1",
        "'To_Account':[]|[]|0",
        "'FriendNumber':1,'To_Account':['b','c']|[b, c]|2",
        "'FriendNumber':3,'To_Account':['b']|[b]|3",
        "'FriendNumber':3,'To_Account':['b','b','c']|[b, c]|3",
        "'FriendNumber':1|[]|1",
        "'To_Account':['b','']|[b]|2",
        "'To_Account':[null]|[]|1",
        "'To_Account':['\\udc00']|[]|1",
        "'FriendNumber':null|[]|nobody told",
        "'To_Account':null|[]|nobody told",
        "'Other':0|[]|nobody told"
      },
      quoteCharacter = '"')
  void what_chat_does_not_tell_of_the_members_is_told_as_missing(
      String fields, String members, String counted) {
    String item = "{'GroupName':'a'," + fields + "}";

    FriendGroup read = group(finding(done("\"ResultItem\":[" + item.replace('\'', '"') + "]")));

    assertThat(read.members()).hasToString(members);
    assertThat(read.counted().isPresent() ? "" + read.counted().getAsInt() : "nobody told")
        .isEqualTo(counted);
  }

  private static FriendGroup group(Answer<FriendGroups> answer) {
    return ((Answer.Done<FriendGroups>) answer).value().groups().get(0);
  }

  @Test
  void creating_tells_who_was_not_let_in_and_why() {
    Answer<CreatedGroups> answer =
        creation(
            done(
                "\"CurrentSequence\":3,\"ResultItem\":["
                    + "{\"To_Account\":\"bob\",\"ResultCode\":0,\"ResultInfo\":\"\"},"
                    + "{\"To_Account\":\"carol\",\"ResultCode\":32216,"
                    + "\"ResultInfo\":\"Err_SNS_GroupAdd_ToTinyId_Not_Friend\"},"
                    + "{\"To_Account\":\"dave\",\"ResultCode\":30002}],"
                    + "\"Fail_Account\":[\"carol\",\"dave\",\"erin\"]"));

    assertThat(answer)
        .isEqualTo(
            new Answer.Done<>(
                new CreatedGroups(
                    3,
                    List.of(
                        rejected("carol", 32216, "Err_SNS_GroupAdd_ToTinyId_Not_Friend"),
                        rejected("dave", 30002, ""),
                        rejected(
                            "erin", 30001, "Chat names it in Fail_Account, without a reason")))));
  }

  @Test
  void creating_without_members_answers_with_the_sequence_alone() {
    assertThat(creation(done("\"CurrentSequence\":2")))
        .isEqualTo(new Answer.Done<>(new CreatedGroups(2, List.of())));
  }

  private static Answer<Long> deletion(String reply) {
    try (ScriptedChat chat = ScriptedChat.answering(reply)) {
      return chat.delete(chat.gateway(0), "family");
    }
  }

  private static Answer<FriendGroups> finding(String reply) {
    try (ScriptedChat chat = ScriptedChat.answering(reply)) {
      return chat.find(chat.gateway(0));
    }
  }

  private static Answer<CreatedGroups> creation(String reply) {
    try (ScriptedChat chat = ScriptedChat.answering(reply)) {
      return chat.create(chat.gateway(0), "family", "bob", "carol", "dave", "erin");
    }
  }

  private static String unreadable(String reply) {
    try (ScriptedChat chat = ScriptedChat.answering(reply)) {
      Breakdown broken = chat.brokenDeletion(chat.gateway(0));

      String opening = "unreadable answer from " + chat.name() + ": ";
      assertThat(broken.certain()).isFalse();
      assertThat(broken).extracting(Breakdown::remedy).isEqualTo(Remedy.TRY_AGAIN);
      assertThat(broken.summary()).startsWith(opening);
      return broken.summary().substring(opening.length());
    }
  }

  private static FriendGroup group(String name, String... members) {
    LinkedHashSet<Member> joined = new LinkedHashSet<>();
    Stream.of(members).map(Member::new).forEach(joined::add);
    return new FriendGroup(new GroupName(name), joined);
  }

  private static RejectedMember rejected(String member, long code, String info) {
    return new RejectedMember(new Member(member), new Refusal(new ErrorCode(code), info, ""));
  }
}
