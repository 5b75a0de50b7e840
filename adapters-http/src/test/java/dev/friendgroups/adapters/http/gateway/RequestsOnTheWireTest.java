package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.ADMIN;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.APP;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.KEY;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.body;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.parameter;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.application.policy.RetryingGateway;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsOnTheWireTest {
  private ScriptedChat chat = ScriptedChat.answering(done(""), done(""));

  @AfterEach
  void close() {
    chat.close();
  }

  @Test
  void deleting_posts_the_account_and_the_names_in_their_order() {
    chat.delete(chat.gateway(0), "work", "family");

    RecordedRequest request = chat.request();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getUrl().encodedPath()).isEqualTo("/v4/sns/group_delete");
    assertThat(request.getHeaders().get("Content-Type"))
        .isEqualTo("application/json; charset=UTF-8");
    assertThat(body(request))
        .isEqualTo("{\"From_Account\":\"alice\",\"GroupName\":[\"work\",\"family\"]}");
  }

  @Test
  void finding_asks_for_all_groups_with_their_members() {
    chat.find(chat.gateway(0));

    RecordedRequest request = chat.request();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getUrl().encodedPath()).isEqualTo("/v4/sns/group_get");
    assertThat(body(request))
        .isEqualTo(
            "{\"From_Account\":\"alice\",\"LastSequence\":0,"
                + "\"NeedFriend\":\"Need_Friend_Type_Yes\"}");
  }

  @Test
  void creating_names_the_members_who_join() {
    chat.create(chat.gateway(0), "family", "bob", "carol");

    RecordedRequest request = chat.request();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getUrl().encodedPath()).isEqualTo("/v4/sns/group_add");
    assertThat(body(request))
        .isEqualTo(
            "{\"From_Account\":\"alice\",\"GroupName\":[\"family\"],"
                + "\"To_Account\":[\"bob\",\"carol\"]}");
  }

  @Test
  void creating_without_members_leaves_them_out() {
    chat.create(chat.gateway(0), "family");

    assertThat(body(chat.request()))
        .isEqualTo("{\"From_Account\":\"alice\",\"GroupName\":[\"family\"]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"家人", "with \"quotes\"", "a\\b", "<&='>", "😀", "tab\tand\u2028line", " "})
  void names_travel_as_they_are(String name) {
    chat.delete(chat.gateway(0), name);

    String sent =
        JsonParser.parseString(body(chat.request()))
            .getAsJsonObject()
            .getAsJsonArray("GroupName")
            .get(0)
            .getAsString();
    assertThat(sent).isEqualTo(name);
  }

  @Test
  void each_call_says_who_calls_in_five_query_parameters() {
    chat.delete(chat.gateway(0, numbers(77)), "family");

    RecordedRequest request = chat.request();
    UserSig userSig = UserSig.decode(parameter(request, "usersig"));
    assertThat(request.getUrl().queryParameterNames())
        .containsExactly("sdkappid", "identifier", "usersig", "random", "contenttype");
    assertThat(parameter(request, "sdkappid")).isEqualTo("1400000001");
    assertThat(parameter(request, "identifier")).isEqualTo(ADMIN);
    assertThat(parameter(request, "random")).isEqualTo("77");
    assertThat(parameter(request, "contenttype")).isEqualTo("json");
    assertThat(userSig.identifier()).isEqualTo(ADMIN);
    assertThat(userSig.sdkAppId()).isEqualTo(APP.value());
    assertThat(userSig.signedWith(KEY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"an admin", "a&random=1", "50%25", "管理員", "a+b", "x=y#z/?;", "😀"})
  void an_identifier_survives_the_query_whatever_its_characters(String identifier) {
    chat.delete(chat.gateway(identifier, KEY, 0), "family");

    Map<String, String> query = decoded(chat.request().getTarget());
    assertThat(query.keySet())
        .containsExactly("sdkappid", "identifier", "usersig", "random", "contenttype");
    assertThat(query).containsEntry("identifier", identifier);
    assertThat(UserSig.decode(query.getOrDefault("usersig", "")).identifier())
        .isEqualTo(identifier);
  }

  @Test
  void random_reaches_both_ends_of_the_unsigned_32_bit_range() {
    RetryingGateway gateway = chat.gateway(0, numbers(0, -1));

    chat.delete(gateway, "family");
    chat.delete(gateway, "family");

    assertThat(List.of(parameter(chat.request(), "random"), parameter(chat.request(), "random")))
        .containsExactly("0", "4294967295");
  }

  @Test
  void random_is_fresh_for_each_attempt_of_one_call() {
    try (ScriptedChat busy = ScriptedChat.answering(refused(30008), done(""))) {
      busy.delete(busy.gateway(1, numbers(11, 0, 22)), "family");

      assertThat(List.of(parameter(busy.request(), "random"), parameter(busy.request(), "random")))
          .containsExactly("11", "22");
    }
  }

  @Test
  void one_user_sig_serves_many_calls() {
    RetryingGateway gateway = chat.gateway(0);

    chat.find(gateway);
    chat.find(gateway);

    assertThat(parameter(chat.request(), "usersig"))
        .isEqualTo(parameter(chat.request(), "usersig"));
  }

  @Test
  void calls_that_follow_each_other_share_one_connection() {
    RetryingGateway gateway = chat.gateway(0);

    chat.find(gateway);
    chat.find(gateway);

    chat.request();
    RecordedRequest second = chat.request();
    assertThat(second.getConnectionIndex()).isZero();
    assertThat(second.getExchangeIndex()).isEqualTo(1);
  }

  /** Reads a query as any server does, and not as the client's own library does. */
  private static Map<String, String> decoded(String target) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : List.of(target.substring(target.indexOf('?') + 1).split("&", -1))) {
      String[] parts = pair.split("=", -1);
      assertThat(parts).hasSize(2);
      query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  private static RandomGenerator numbers(long... numbers) {
    Iterator<Long> rest = Arrays.stream(numbers).iterator();
    return rest::next;
  }
}
