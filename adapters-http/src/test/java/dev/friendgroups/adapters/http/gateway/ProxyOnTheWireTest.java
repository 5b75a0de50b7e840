package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.ADMIN;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.APP;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.KEY;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.Network;
import dev.friendgroups.domain.chat.NoProxy;
import dev.friendgroups.domain.chat.ProxyChoice;
import dev.friendgroups.domain.chat.ProxyServer;
import dev.friendgroups.domain.chat.Region;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Chat over TLS that is reached through a proxy, as companies have it. */
class ProxyOnTheWireTest {
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
  private static final HandshakeCertificates TLS =
      new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build();
  private static final String REFUSAL = "\r\nContent-Length: 0\r\n\r\n";

  @Test
  void calls_go_through_the_proxy_which_learns_nothing_but_the_host() throws IOException {
    try (LoopbackProxy proxy = LoopbackProxy.open();
        ScriptedChat chat = chat(answer(done("")), answer(done("")))) {
      RetrofitFriendGroupGateway gateway = chat.single(through(proxy, ""));

      assertThat(chat.delete(gateway, "family")).isEqualTo(new Answer.Done<>(0L));
      assertThat(chat.delete(gateway, "work")).isEqualTo(new Answer.Done<>(0L));

      assertThat(proxy.requests())
          .singleElement()
          .asString()
          .startsWith("CONNECT " + chat.name() + " HTTP/1.1\r\n")
          .doesNotContain("usersig", "Authorization");
      assertThat(chat.requests()).isEqualTo(2);
    }
  }

  @Test
  void the_proxy_and_nobody_else_is_told_who_is_coming() throws IOException {
    try (LoopbackProxy proxy = LoopbackProxy.open();
        ScriptedChat chat = chat(answer(done("")), status(407))) {
      RetrofitFriendGroupGateway gateway = chat.single(through(proxy, "ann:p%C3%A4ss%40@"));

      chat.delete(gateway, "family");
      Breakdown broken = chat.brokenDeletion(gateway);

      String basic = Base64.getEncoder().encodeToString("ann:päss@".getBytes(UTF_8));
      assertThat(proxy.requests().get(0)).contains("Proxy-Authorization: Basic " + basic + "\r\n");
      assertThat(chat.request().getHeaders().get("Proxy-Authorization")).isNull();
      assertThat(chat.request().getHeaders().get("Proxy-Authorization")).isNull();
      assertThat(broken.summary())
          .isEqualTo(
              "HTTP status 407 from "
                  + chat.name()
                  + ", where Chat always says 200: this is not Chat");
    }
  }

  @Test
  void an_address_that_is_excepted_is_reached_directly() throws IOException {
    try (LoopbackProxy proxy = LoopbackProxy.open();
        ScriptedChat chat = chat(answer(done("")))) {
      Network network =
          new Network(
              new ProxyChoice(
                  Optional.of(ProxyServer.parse(proxy.name())), NoProxy.parse("127.0.0.0/8"), true),
              List.of(CERTIFICATE.certificate()));

      assertThat(chat.delete(chat.single(network), "family")).isEqualTo(new Answer.Done<>(0L));
      assertThat(proxy.requests()).isEmpty();
    }
  }

  @Test
  void a_proxy_that_asks_who_is_coming_is_a_matter_of_set_up() throws IOException {
    try (LoopbackProxy proxy =
            LoopbackProxy.answering(
                "HTTP/1.1 407 Proxy Authentication Required\r\n"
                    + "Proxy-Authenticate: Basic realm=\"company\""
                    + REFUSAL);
        ScriptedChat chat = chat()) {
      Breakdown unknown = chat.brokenDeletion(chat.single(through(proxy, "")));
      Breakdown refused = chat.brokenDeletion(chat.single(through(proxy, "ann:s3cret@")));

      String advice =
          "set FRIEND_GROUPS_PROXY to http://USER:PASSWORD@"
              + proxy.name()
              + ", percent-encoded and without --proxy, or choose another way out"
              + " (--proxy URL, --proxy none, or NO_PROXY)";
      assertThat(unknown)
          .isEqualTo(
              new Breakdown(
                  "the proxy http://" + proxy.name() + " asks for a user name and a password (407)",
                  Remedy.FIX_SETUP,
                  true,
                  advice));
      assertThat(refused)
          .isEqualTo(
              new Breakdown(
                  "the proxy http://"
                      + proxy.name()
                      + " does not accept this user name and password (407)",
                  Remedy.FIX_SETUP,
                  true,
                  advice));
      assertThat(proxy.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405})
  void a_proxy_that_lets_nobody_through_is_a_matter_of_set_up(int status) throws IOException {
    try (LoopbackProxy proxy = LoopbackProxy.answering("HTTP/1.1 " + status + " No" + REFUSAL);
        ScriptedChat chat = chat()) {
      Breakdown broken = chat.brokenDeletion(chat.single(through(proxy, "ann:s3cret@")));

      assertThat(broken)
          .isEqualTo(
              new Breakdown(
                  "the proxy http://"
                      + proxy.name()
                      + " lets nobody through to "
                      + chat.name()
                      + ": it answers "
                      + status,
                  Remedy.FIX_SETUP,
                  true,
                  "have the proxy allow CONNECT to "
                      + chat.name()
                      + ", or choose another way out (--proxy URL, --proxy none, or NO_PROXY)"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 407 No", "HTTP/1.1 403 No"})
  void a_proxy_that_refuses_is_asked_once_and_not_for_the_standby(String answer)
      throws IOException {
    try (LoopbackProxy proxy = LoopbackProxy.answering(answer + REFUSAL);
        ScriptedChat chat = chat()) {
      ChatApp app = new ChatApp(APP, ADMIN, Endpoint.of(Region.SINGAPORE), KEY);
      RetrofitFriendGroupGateway single = chat.single(app, through(proxy, ""), new Random(1));

      Breakdown broken = ScriptedChat.breakdown(chat.find(chat.driven(single, 5)));

      assertThat(broken.remedy()).isEqualTo(Remedy.FIX_SETUP);
      assertThat(proxy.requests())
          .singleElement()
          .asString()
          .startsWith("CONNECT adminapisgp.im.qcloud.com:443 ");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void a_proxy_that_cannot_reach_chat_is_a_passing_fault_and_the_standby_is_tried(int status)
      throws IOException {
    try (LoopbackProxy proxy = LoopbackProxy.answering("HTTP/1.1 " + status + " No" + REFUSAL);
        ScriptedChat chat = chat()) {
      ChatApp app = new ChatApp(APP, ADMIN, Endpoint.of(Region.SINGAPORE), KEY);
      RetrofitFriendGroupGateway single = chat.single(app, through(proxy, ""), new Random(1));

      Breakdown first = chat.brokenDeletion(single);
      chat.brokenDeletion(single);

      assertThat(first)
          .isEqualTo(
              new Breakdown(
                  "the proxy http://"
                      + proxy.name()
                      + " does not reach adminapisgp.im.qcloud.com: it answers "
                      + status,
                  Remedy.TRY_AGAIN,
                  true));
      assertThat(proxy.requests())
          .extracting(head -> head.split(" ", 3)[1])
          .containsExactly("adminapisgp.im.qcloud.com:443", "adminapisgp.my-imcloud.com:443");
    }
  }

  @Test
  void a_proxy_that_cannot_be_reached_is_told_from_a_chat_that_cannot() throws IOException {
    String nobody = "127.0.0.1:" + ScriptedChat.closedPort();
    try (ScriptedChat chat = chat()) {
      Breakdown refused = chat.brokenDeletion(chat.single(through(nobody, "ann:s3cret@")));
      Breakdown unknown = chat.brokenDeletion(chat.single(through("proxy.invalid:3128", "")));

      assertThat(refused.summary())
          .startsWith("no connection through the proxy http://" + nobody + ": ");
      assertThat(unknown.summary()).isEqualTo("cannot find the proxy http://proxy.invalid:3128");
      assertThat(List.of(refused, unknown))
          .allSatisfy(
              broken -> {
                assertThat(broken.certain()).isTrue();
                assertThat(broken.remedy()).isEqualTo(Remedy.TRY_AGAIN);
                assertThat(broken.advice())
                    .isEqualTo("check the proxy (--proxy, HTTPS_PROXY), then try again");
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 407 No" + REFUSAL, "HTTP/1.1 403 No\r\n"})
  void whatever_a_proxy_does_no_password_is_shown(String answer) throws IOException {
    try (LoopbackProxy proxy = LoopbackProxy.answering(answer);
        ScriptedChat chat = chat()) {
      Breakdown broken = chat.brokenDeletion(chat.single(through(proxy, "ann:s3cret@")));

      assertThat(broken.summary()).contains("the proxy http://" + proxy.name());
      assertThat(broken.certain()).isTrue();
      String basic = Base64.getEncoder().encodeToString("ann:s3cret".getBytes(UTF_8));
      assertThat(Stream.of(broken.summary(), broken.advice()))
          .noneMatch(text -> text.contains("s3cret") || text.contains(basic));
    }
  }

  private static ScriptedChat chat(MockResponse... answers) {
    return ScriptedChat.overTls(TLS, answers);
  }

  private static Network through(LoopbackProxy proxy, String login) {
    return through(proxy.name(), login);
  }

  private static Network through(String proxy, String login) {
    return new Network(
        new ProxyChoice(
            Optional.of(ProxyServer.parse("http://" + login + proxy)), NoProxy.NOTHING, true),
        List.of(CERTIFICATE.certificate()));
  }
}
