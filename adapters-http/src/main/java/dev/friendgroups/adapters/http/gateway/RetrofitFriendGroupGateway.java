package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.adapters.http.wire.GroupAddRequest;
import dev.friendgroups.adapters.http.wire.GroupDeleteRequest;
import dev.friendgroups.adapters.http.wire.GroupGetRequest;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.chat.Address;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Network;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import retrofit2.Retrofit;

/**
 * Chat over its REST API.
 *
 * <p>Each call is one attempt, to the standby domain while the primary cannot be reached. A call
 * that Chat wants signed again is signed again once.
 *
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34620">REST API overview</a>
 */
public final class RetrofitFriendGroupGateway implements FriendGroupGateway, AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

  /**
   * HTTP/2 is off: all calls would share a connection, and go on sharing it for as long as pings
   * take to find out that the other side has gone silent. A connection of its own ends with the
   * call that got no answer, seconds later; at the quota, the few more connections cost nothing.
   */
  private static final List<Protocol> ONE_CALL_A_CONNECTION = List.of(Protocol.HTTP_1_1);

  private final OkHttpClient client;
  private final FriendListApi api;
  private final Caller caller;

  /**
   * As the other constructor, reaching Chat directly.
   *
   * @param app which app, where it is, and what to sign with
   * @param connections calls in flight at once that keep their connection, at least 1
   * @param time what UserSigs are signed for and expire by
   * @param clock measures how long an address is left alone
   * @param random safe for use by many threads
   */
  public RetrofitFriendGroupGateway(
      ChatApp app,
      int connections,
      InstantSource time,
      MonotonicClock clock,
      RandomGenerator random) {
    this(app, Network.DIRECT, connections, time, clock, random);
  }

  /**
   * A gateway that connects at the first call, and holds connections until it is closed.
   *
   * @param app which app, where it is, and what to sign with; never shown
   * @param network how Chat is reached
   * @param connections calls in flight at once that keep their connection, at least 1
   * @param time what UserSigs are signed for and expire by
   * @param clock measures how long an address is left alone
   * @param random safe for use by many threads
   */
  public RetrofitFriendGroupGateway(
      ChatApp app,
      Network network,
      int connections,
      InstantSource time,
      MonotonicClock clock,
      RandomGenerator random) {
    ChosenProxy proxy = new ChosenProxy(network.proxy());
    Failover failover = new Failover(app.endpoint(), clock);
    ConnectionPool pool = new ConnectionPool(connections, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS);
    ConnectionReuse reuse = new ConnectionReuse(pool, clock);
    client =
        secured(app.endpoint().primary(), network)
            .proxySelector(proxy)
            .proxyAuthenticator(proxy)
            .connectionPool(pool)
            .protocols(ONE_CALL_A_CONNECTION)
            .dns(new TimedDns(Dns.SYSTEM, CONNECT_TIMEOUT))
            .connectTimeout(CONNECT_TIMEOUT)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .addInterceptor(new AnswerInterceptor())
            .addInterceptor(new SigningInterceptor(app, random))
            .addInterceptor(reuse)
            .addNetworkInterceptor(RetrofitFriendGroupGateway::withoutRetryAfter)
            .eventListener(new ExchangeEvents())
            .build();
    api =
        new Retrofit.Builder()
            .client(client)
            .baseUrl(failover.primary())
            .addConverterFactory(new JsonConverters())
            .build()
            .create(FriendListApi.class);
    caller =
        new Caller(failover, UserSigs.of(app, time), reuse, new ClockSkew(time), CONNECT_TIMEOUT);
  }

  /** In the clear nobody is to be trusted, and Java need not learn whom it trusts. */
  private static OkHttpClient.Builder secured(Address primary, Network network) {
    if (!primary.isHttps()) {
      return new OkHttpClient.Builder().connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    }
    Trust trust = Trust.alsoIn(network.trusted());
    return new OkHttpClient.Builder().sslSocketFactory(trust.sockets(), trust.manager());
  }

  /** OkHttp would obey it by sending the same request once more, unasked and uncounted. */
  private static Response withoutRetryAfter(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.header("Retry-After") == null
        ? response
        : response.newBuilder().removeHeader("Retry-After").build();
  }

  @Override
  public Answer<FriendGroups> find(Account account, Attempt attempt) {
    GroupGetRequest request =
        new GroupGetRequest(account.id(), 0L, GroupGetRequest.WITH_MEMBERS, null);
    return caller.call(
        attempt, exchange -> api.get(exchange, request), reply -> Replies.groups(account, reply));
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
    List<String> members = creation.members().stream().map(Member::id).toList();
    GroupAddRequest request =
        new GroupAddRequest(
            creation.account().id(), texts(creation.names()), members.isEmpty() ? null : members);
    return caller.call(attempt, exchange -> api.add(exchange, request), Replies::created);
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
    GroupDeleteRequest request =
        new GroupDeleteRequest(deletion.account().id(), texts(deletion.names()));
    return caller.call(
        attempt,
        exchange -> api.delete(exchange, request),
        reply -> Replies.sequence(reply.currentSequence()));
  }

  private static List<String> texts(List<GroupName> names) {
    return names.stream().map(GroupName::text).toList();
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
