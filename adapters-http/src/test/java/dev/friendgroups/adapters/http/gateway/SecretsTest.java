package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.ADMIN;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.APP;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.parameter;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.http.usersig.KeyedUserSigIssuer;
import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.contracts.gateway.RecordingAttempt;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Neither the key nor a UserSig is shown to anybody but Chat. */
class SecretsTest {
  private static final String KEY_TEXT = "correct-horse-battery-staple";
  private static final SecretKey KEY = new SecretKey(KEY_TEXT);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OKHTTP = Logger.getLogger("okhttp3");

  private final ChatApp app = app("https://chat.example");
  private final UserSigs sigs = UserSigs.of(app, new SettableInstant());
  private final Log log = new Log();
  private Level rootLevel = Level.INFO;

  private static ChatApp app(String address) {
    return new ChatApp(APP, ADMIN, Endpoint.at(address), KEY);
  }

  private static RetrofitFriendGroupGateway gateway(ScriptedChat chat) {
    return chat.single(app(chat.address()), new Random(1));
  }

  @BeforeEach
  void listenToEveryLog() {
    rootLevel = ROOT.getLevel();
    ROOT.setLevel(Level.ALL);
    OKHTTP.setLevel(Level.ALL);
    log.setLevel(Level.ALL);
    ROOT.addHandler(log);
  }

  @AfterEach
  void stopListening() {
    ROOT.removeHandler(log);
    OKHTTP.setLevel(null);
    ROOT.setLevel(rootLevel);
  }

  static List<MockResponse> failures() {
    return List.of(
        status(500),
        status(404),
        answer("garbage"),
        answer(""),
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
        new MockResponse.Builder().onResponseBody(new SocketEffect.CloseSocket()).build(),
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failing_call_shows_no_secret_in_answers_or_logs(MockResponse failure) {
    try (ScriptedChat chat = ScriptedChat.answering(failure)) {
      chat.hurry();

      Breakdown broken = chat.brokenDeletion(gateway(chat));

      assertThat(parameter(chat.request(), "usersig")).isEqualTo(sigs.current());
      assertNoSecret(broken.toString());
      assertNoSecret(log.text());
    }
  }

  @Test
  void a_call_that_cannot_be_made_shows_no_secret_in_answers_or_logs() {
    try (ScriptedChat chat = ScriptedChat.answering(done(""))) {
      chat.hurry();
      for (String address : List.of("https://chat.invalid", "https://" + chat.name())) {
        Breakdown broken = chat.brokenDeletion(chat.single(app(address), new Random(1)));

        assertNoSecret(broken.toString());
      }
      assertNoSecret(log.text());
    }
  }

  @Test
  void a_successful_call_shows_no_secret_in_logs_at_any_level() {
    try (ScriptedChat chat = ScriptedChat.answering(done(""), done(""))) {
      RetrofitFriendGroupGateway gateway = gateway(chat);

      chat.find(gateway);
      chat.delete(gateway, "family");
      gateway.close();

      assertThat(log.text()).contains("OkHttp");
      assertNoSecret(log.text());
    }
  }

  @Test
  void what_chat_repeats_of_a_user_sig_is_blotted_out() {
    String repeated = sigs.current();
    try (ScriptedChat chat =
        ScriptedChat.answering(
            "{\"ErrorCode\":60002,\"ErrorInfo\":\"bad usersig="
                + repeated
                + "\","
                + "\"ErrorDisplay\":\""
                + repeated
                + "\"}",
            "{\"ActionStatus\":\"" + repeated + "\"}",
            "{\"ErrorCode\":\"" + repeated + "\"}")) {
      RetrofitFriendGroupGateway gateway = gateway(chat);

      assertThat(chat.delete(gateway, "family"))
          .isEqualTo(
              new Answer.Refused<>(new Refusal(new ErrorCode(60002), "bad usersig=***", "***")));
      assertThat(chat.brokenDeletion(gateway).summary())
          .endsWith(": ActionStatus '***' without an ErrorCode");
      assertNoSecret(chat.brokenDeletion(gateway).toString());
    }
  }

  @Test
  void whatever_holds_a_secret_masks_it() {
    String userSig = sigs.current();

    assertThat(
            Stream.of(
                KEY,
                sigs,
                new ReadyUserSig(userSig),
                app,
                new Exchange(
                    HttpUrl.get("http://127.0.0.1"),
                    userSig,
                    sigs.redactor(),
                    RecordingAttempt.within(SECOND)),
                UserSig.decode(userSig),
                new KeyedUserSigIssuer(APP, KEY, InstantSource.system()),
                new SigningInterceptor(app, new Random(1))))
        .extracting(Object::toString)
        .allSatisfy(this::assertNoSecret);
    assertThat(app)
        .hasToString(
            "ChatApp[id=1400000001, admin=administrator, endpoint=Endpoint["
                + "primary=https://chat.example, standby=Optional.empty],"
                + " credentials=SecretKey[***]]");
  }

  /** A proxy would read what plain http carries; to this machine there is no need of one. */
  @Test
  void plain_http_never_takes_the_way_over_a_proxy() {
    ProxySelector usual = ProxySelector.getDefault();
    try (ScriptedChat proxy = ScriptedChat.answering(done("\"CurrentSequence\":666"));
        ScriptedChat chat = ScriptedChat.answering(done("\"CurrentSequence\":4"))) {
      int port = HttpUrl.get(proxy.address()).port();
      ProxySelector.setDefault(
          new Everywhere(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));

      assertThat(chat.delete(gateway(chat), "family")).isEqualTo(new Answer.Done<>(4L));

      assertThat(proxy.requests()).isZero();
    } finally {
      ProxySelector.setDefault(usual);
    }
  }

  private void assertNoSecret(String text) {
    String userSig = sigs.current();
    assertThat(text)
        .doesNotContain(KEY_TEXT)
        .doesNotContain(userSig)
        .doesNotContain(userSig.substring(20, 60))
        .doesNotContainIgnoringCase("usersig=");
  }

  /** Everything that is logged, as a file would hold it. */
  private static final class Log extends Handler {
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final Formatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord entry) {
      lines.add(entry.getLoggerName() + ": " + formatter.format(entry));
    }

    String text() {
      return String.join("\n", lines);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Sends every connection over one proxy, those to this machine included. */
  private static final class Everywhere extends ProxySelector {
    private final InetSocketAddress proxy;

    Everywhere(InetSocketAddress proxy) {
      this.proxy = proxy;
    }

    @Override
    public List<Proxy> select(URI uri) {
      return List.of(new Proxy(Proxy.Type.HTTP, proxy));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }
}
