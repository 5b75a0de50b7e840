package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.BrokenCallException;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FakeClock;
import dev.friendgroups.application.port.out.Operation;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Credentials;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.Assertions;

/**
 * A Chat whose answers a test writes one by one, and a gateway that calls it. Time passes only when
 * the gateway waits.
 */
final class ScriptedChat implements AutoCloseable {
  static final SdkAppId APP = new SdkAppId(1400000001);
  static final String ADMIN = "administrator";
  static final SecretKey KEY = new SecretKey("a key for tests");
  static final Account ALICE = new Account("alice");
  static final Duration PATIENCE = Duration.ofSeconds(5);
  static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Kept here, since the log manager would forget that it is silenced. */
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

  static {
    SERVER_LOG.setLevel(Level.OFF);
  }

  final FakeClock clock = new FakeClock();
  final SettableInstant time = new SettableInstant();
  final Operation operation = Operation.within(TIMEOUT, clock);
  private final MockWebServer server = new MockWebServer();
  private final List<RetrofitFriendGroupGateway> gateways = new ArrayList<>();

  private ScriptedChat() {}

  /** A Chat that gives these answers, and after them nothing but HTTP 404. */
  static ScriptedChat answering(MockResponse... answers) {
    ScriptedChat chat = new ScriptedChat();
    QueueDispatcher script = new QueueDispatcher();
    script.setFailFast(true);
    chat.server.setDispatcher(script);
    Stream.of(answers).forEach(script::enqueue);
    try {
      chat.server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return chat;
  }

  static ScriptedChat answering(String... answers) {
    return answering(
        Stream.of(answers).map(ScriptedChat::answer).toList().toArray(new MockResponse[0]));
  }

  static MockResponse answer(String json) {
    return new MockResponse.Builder().body(json).build();
  }

  static MockResponse status(int code) {
    return new MockResponse.Builder().code(code).body("no JSON").build();
  }

  static String done(String fields) {
    return "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"0\",\"ErrorDisplay\":\"\""
        + (fields.isEmpty() ? "" : "," + fields)
        + "}";
  }

  static String refused(long code) {
    return "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":" + code + ",\"ErrorInfo\":\"because\"}";
  }

  String address() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /** {@code 127.0.0.1:40123}, as operators get to see it. */
  String name() {
    return "127.0.0.1:" + server.getPort();
  }

  RetrofitFriendGroupGateway gateway(int retries) {
    return gateway(Endpoint.at(address()), retries, PATIENCE, new Random(1));
  }

  RetrofitFriendGroupGateway gateway(int retries, RandomGenerator random) {
    return gateway(Endpoint.at(address()), retries, PATIENCE, random);
  }

  RetrofitFriendGroupGateway impatient(int retries) {
    return gateway(Endpoint.at(address()), retries, Duration.ofMillis(300), new Random(1));
  }

  RetrofitFriendGroupGateway gateway(
      Endpoint endpoint, int retries, Duration patience, RandomGenerator random) {
    return gateway(new ChatApp(APP, ADMIN, endpoint, KEY), retries, patience, random);
  }

  RetrofitFriendGroupGateway gateway(String admin, Credentials credentials, int retries) {
    ChatApp app = new ChatApp(APP, admin, Endpoint.at(address()), credentials);
    return gateway(app, retries, PATIENCE, new Random(1));
  }

  RetrofitFriendGroupGateway gateway(
      ChatApp app, int retries, Duration patience, RandomGenerator random) {
    RetrofitFriendGroupGateway gateway =
        new RetrofitFriendGroupGateway(
            app,
            new GatewaySettings(GatewaySettings.QUOTA, 4, retries, patience),
            time,
            clock,
            random);
    gateways.add(gateway);
    return gateway;
  }

  Answer<FriendGroups> find(RetrofitFriendGroupGateway gateway) {
    return gateway.find(ALICE, operation);
  }

  Answer<Long> delete(RetrofitFriendGroupGateway gateway, String... names) {
    return gateway.delete(new GroupDeletion(ALICE, names(names)), operation);
  }

  Answer<CreatedGroups> create(RetrofitFriendGroupGateway gateway, String name, String... members) {
    List<Member> joining = Stream.of(members).map(Member::new).toList();
    return gateway.create(new GroupCreation(ALICE, names(name), joining), operation);
  }

  BrokenCallException brokenDeletion(RetrofitFriendGroupGateway gateway) {
    return Assertions.catchThrowableOfType(
        BrokenCallException.class, () -> delete(gateway, "family"));
  }

  BrokenCallException brokenReading(RetrofitFriendGroupGateway gateway) {
    return Assertions.catchThrowableOfType(BrokenCallException.class, () -> find(gateway));
  }

  private static List<GroupName> names(String... names) {
    return Stream.of(names).map(GroupName::new).toList();
  }

  /** How many requests came in. */
  int requests() {
    return server.getRequestCount();
  }

  /** The next of the requests that came in. */
  RecordedRequest request() {
    try {
      return server.takeRequest();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String parameter(RecordedRequest request, String name) {
    return String.valueOf(request.getUrl().queryParameter(name));
  }

  static String body(RecordedRequest request) {
    return request.getBody() == null ? "" : request.getBody().utf8();
  }

  @Override
  public void close() {
    gateways.forEach(RetrofitFriendGroupGateway::close);
    server.close();
  }
}
