package com.example.jdk;

import static java.util.Objects.requireNonNullElse;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.friendgroups.adapters.http.usersig.KeyedUserSigIssuer;
import dev.friendgroups.adapters.http.wire.Envelope;
import dev.friendgroups.adapters.http.wire.GroupAddReply;
import dev.friendgroups.adapters.http.wire.GroupAddRequest;
import dev.friendgroups.adapters.http.wire.GroupDeleteReply;
import dev.friendgroups.adapters.http.wire.GroupDeleteRequest;
import dev.friendgroups.adapters.http.wire.GroupGetReply;
import dev.friendgroups.adapters.http.wire.GroupGetRequest;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One attempt at one call: sign, send, read. Everything else is the application's business. */
final class JdkGateway implements FriendGroupGateway {
  private static final Gson GSON = new Gson();

  private final ChatApp app;
  private final Surroundings around;
  private final HttpClient client;

  JdkGateway(ChatApp app, Duration connectTimeout, Surroundings around) {
    this.app = app;
    this.around = around;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .build();
  }

  @Override
  public Answer<FriendGroups> find(Account account, Attempt attempt) {
    GroupGetRequest body =
        new GroupGetRequest(account.id(), 0L, GroupGetRequest.WITH_MEMBERS, null);
    return call(
        "group_get",
        body,
        GroupGetReply.class,
        attempt,
        reply ->
            new FriendGroups(
                account,
                reply.currentSequence(),
                some(reply.items()).stream().map(JdkGateway::group).toList()));
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
    List<String> members = creation.members().stream().map(Member::id).toList();
    GroupAddRequest body =
        new GroupAddRequest(
            creation.account().id(), texts(creation.names()), members.isEmpty() ? null : members);
    return call(
        "group_add",
        body,
        GroupAddReply.class,
        attempt,
        reply ->
            new CreatedGroups(
                reply.currentSequence(),
                some(reply.items()).stream()
                    .filter(item -> item.resultCode() != 0)
                    .map(JdkGateway::rejected)
                    .toList()));
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
    GroupDeleteRequest body =
        new GroupDeleteRequest(deletion.account().id(), texts(deletion.names()));
    return call(
        "group_delete",
        body,
        GroupDeleteReply.class,
        attempt,
        GroupDeleteReply::currentSequence);
  }

  private <R extends Envelope, T> Answer<T> call(
      String command, Object body, Class<R> type, Attempt attempt, Function<R, T> value) {
    Duration left = attempt.remaining();
    if (left.isZero()) {
      return broken("no time left to call Chat", true);
    }
    HttpRequest request =
        HttpRequest.newBuilder(address(command))
            .timeout(left)
            .POST(BodyPublishers.ofString(GSON.toJson(body)))
            .build();
    try {
      attempt.sending();
      String text = client.send(request, BodyHandlers.ofString()).body();
      attempt.sent();
      attempt.answered();
      R reply = GSON.fromJson(text, type);
      if (reply == null || reply.errorCode() == null) {
        return broken("the answer is not Chat's", false);
      }
      return reply.errorCode() == 0
          ? new Answer.Done<>(value.apply(reply))
          : new Answer.Refused<>(refusal(reply));
    } catch (ConnectException e) {
      return broken("Chat cannot be reached", true);
    } catch (IOException | JsonParseException e) {
      return broken("no answer that can be read: " + e.getClass().getSimpleName(), false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return broken("interrupted while Chat was called", false);
    }
  }

  private URI address(String command) {
    return URI.create(
        "%s/v4/sns/%s?sdkappid=%s&identifier=%s&usersig=%s&random=%d&contenttype=json"
            .formatted(
                app.endpoint().primary(),
                command,
                app.id(),
                encoded(app.admin()),
                encoded(userSig()),
                around.random().nextInt(Integer.MAX_VALUE)));
  }

  private String userSig() {
    return app.credentials() instanceof SecretKey key
        ? new KeyedUserSigIssuer(app.id(), key, around.time())
            .issue(app.admin(), Duration.ofHours(1))
        : ((ReadyUserSig) app.credentials()).text();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static FriendGroup group(GroupGetReply.Item item) {
    Set<Member> members = new LinkedHashSet<>();
    some(item.toAccounts()).forEach(id -> members.add(new Member(id)));
    return new FriendGroup(new GroupName(item.groupName()), members);
  }

  private static RejectedMember rejected(GroupAddReply.Item item) {
    String info = requireNonNullElse(item.resultInfo(), "");
    return new RejectedMember(
        new Member(item.toAccount()), new Refusal(new ErrorCode(item.resultCode()), info, ""));
  }

  private static Refusal refusal(Envelope reply) {
    return new Refusal(
        new ErrorCode(reply.errorCode()),
        requireNonNullElse(reply.errorInfo(), ""),
        requireNonNullElse(reply.errorDisplay(), ""));
  }

  private static <T> Answer<T> broken(String summary, boolean certain) {
    return new Answer.Broken<>(new Breakdown(summary, Remedy.TRY_AGAIN, certain));
  }

  private static List<String> texts(List<GroupName> names) {
    return names.stream().map(GroupName::text).toList();
  }

  private static <T> List<T> some(List<T> items) {
    return items == null ? List.of() : items;
  }
}
