package dev.friendgroups.adapters.http.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.contracts.gateway.RecordingAttempt;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Credentials;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.Network;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;

/**
 * A Chat whose answers a test writes one by one, and gateways that call it: the one under test, for
 * a single attempt, and the same as the policy drives it. Time passes only when somebody waits.
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
  Operation operation = Operation.within(TIMEOUT, clock);
  RecordingAttempt attempt = RecordingAttempt.within(PATIENCE, clock);
  private final MockWebServer server = new MockWebServer();
  private final List<RetrofitFriendGroupGateway> gateways = new ArrayList<>();

  private String scheme = "http";

  private ScriptedChat() {}

  /** A Chat that gives these answers, and after them nothing but HTTP 404. */
  static ScriptedChat answering(MockResponse... answers) {
    ScriptedChat chat = new ScriptedChat();
    chat.start(answers);
    return chat;
  }

  static ScriptedChat answering(String... answers) {
    return answering(
        Stream.of(answers).map(ScriptedChat::answer).toList().toArray(new MockResponse[0]));
  }

  /** A Chat that is spoken to over TLS. */
  static ScriptedChat overTls(HandshakeCertificates own, MockResponse... answers) {
    ScriptedChat chat = new ScriptedChat();
    chat.scheme = "https";
    chat.server.useHttps(own.sslSocketFactory());
    chat.start(answers);
    return chat;
  }

  private void start(MockResponse... answers) {
    QueueDispatcher script = new QueueDispatcher();
    script.setFailFast(true);
    server.setDispatcher(script);
    Stream.of(answers).forEach(script::enqueue);
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** What a gateway makes of {@link #refused}. */
  static <T> Answer<T> refusal(long code) {
    return new Answer.Refused<>(new Refusal(new ErrorCode(code), "because", ""));
  }

  /** A port of this machine at which nobody listens. */
  static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Lets whoever connects choose between these protocols, the first rather than the last. */
  int offering(List<Protocol> protocols) {
    server.setProtocols(protocols);
    return server.getPort();
  }

  String address() {
    return scheme + "://127.0.0.1:" + server.getPort();
  }

  /** {@code 127.0.0.1:40123}, as operators get to see it. */
  String name() {
    return "127.0.0.1:" + server.getPort();
  }

  RetryingGateway gateway(int retries) {
    return gateway(Endpoint.at(address()), retries, new Random(1));
  }

  RetryingGateway gateway(int retries, RandomGenerator random) {
    return gateway(Endpoint.at(address()), retries, random);
  }

  RetryingGateway gateway(String admin, Credentials credentials, int retries) {
    return driven(single(admin, credentials), retries, new Random(1));
  }

  RetryingGateway gateway(Endpoint endpoint, int retries, RandomGenerator random) {
    return driven(single(endpoint, random), retries, random);
  }

  RetryingGateway driven(FriendGroupGateway single, int retries) {
    return driven(single, retries, new Random(1));
  }

  private RetryingGateway driven(FriendGroupGateway single, int retries, RandomGenerator random) {
    CallLimits limits = new CallLimits(TIMEOUT, retries, CallLimits.DOCUMENTED_QUOTA);
    return new RetryingGateway(single, limits, clock, random);
  }

  RetrofitFriendGroupGateway single() {
    return single(Endpoint.at(address()));
  }

  RetrofitFriendGroupGateway single(Endpoint endpoint) {
    return single(endpoint, new Random(1));
  }

  RetrofitFriendGroupGateway single(String admin, Credentials credentials) {
    return single(new ChatApp(APP, admin, Endpoint.at(address()), credentials), new Random(1));
  }

  private RetrofitFriendGroupGateway single(Endpoint endpoint, RandomGenerator random) {
    return single(new ChatApp(APP, ADMIN, endpoint, KEY), random);
  }

  RetrofitFriendGroupGateway single(ChatApp app, RandomGenerator random) {
    return single(app, Network.DIRECT, random);
  }

  RetrofitFriendGroupGateway single(Network network) {
    return single(new ChatApp(APP, ADMIN, Endpoint.at(address()), KEY), network, new Random(1));
  }

  RetrofitFriendGroupGateway single(ChatApp app, Network network, RandomGenerator random) {
    RetrofitFriendGroupGateway gateway =
        new RetrofitFriendGroupGateway(app, network, 4, time, clock, random);
    gateways.add(gateway);
    return gateway;
  }

  /** Leaves hardly any time for a single attempt. */
  void hurry() {
    attempt = RecordingAttempt.within(Duration.ofMillis(300), clock);
  }

  Answer<FriendGroups> find(RetryingGateway gateway) {
    return gateway.find(ALICE, operation);
  }

  Answer<FriendGroups> find(FriendGroupGateway single) {
    return single.find(ALICE, attempt);
  }

  Answer<Long> delete(RetryingGateway gateway, String... names) {
    return gateway.delete(new GroupDeletion(ALICE, names(names)), operation);
  }

  Answer<Long> delete(FriendGroupGateway single, String... names) {
    return single.delete(new GroupDeletion(ALICE, names(names)), attempt);
  }

  Answer<CreatedGroups> create(RetryingGateway gateway, String name, String... members) {
    List<Member> joining = Stream.of(members).map(Member::new).toList();
    return gateway.create(new GroupCreation(ALICE, names(name), joining), operation);
  }

  Breakdown brokenDeletion(RetryingGateway gateway) {
    return breakdown(delete(gateway, "family"));
  }

  Breakdown brokenDeletion(FriendGroupGateway single) {
    return breakdown(delete(single, "family"));
  }

  Breakdown brokenReading(RetryingGateway gateway) {
    return breakdown(find(gateway));
  }

  static Breakdown breakdown(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Broken.class);
    return ((Answer.Broken<?>) answer).breakdown();
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
