package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.domain.chat.ChatApp;
import java.io.IOException;
import java.util.Objects;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends each exchange to its address, with the five query parameters that Chat knows its callers
 * by. The only place where a UserSig becomes part of a request.
 */
final class SigningInterceptor implements Interceptor {
  private static final String AFTER_RANDOM = "&contenttype=json";

  private final ChatApp app;
  private final RandomGenerator random;
  private volatile @Nullable Query latest;

  /** What is the same for all calls with a UserSig, and what comes before the random number. */
  private static final class Query {
    private final String userSig;
    private final String encoded;

    Query(String userSig, String encoded) {
      this.userSig = userSig;
      this.encoded = encoded;
    }
  }

  SigningInterceptor(ChatApp app, RandomGenerator random) {
    this.app = app;
    this.random = random;
  }

  static Exchange exchange(Request request) {
    Exchange exchange = request.tag(Exchange.class);
    if (exchange == null) {
      throw new IllegalStateException("a request without its exchange");
    }
    return exchange;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Exchange exchange = exchange(request);
    HttpUrl url =
        exchange
            .address()
            .newBuilder()
            .encodedPath(request.url().encodedPath())
            .encodedQuery(upToRandom(exchange) + random.nextLong(1L << 32) + AFTER_RANDOM)
            .build();
    return chain.proceed(request.newBuilder().url(url).build());
  }

  private String upToRandom(Exchange exchange) {
    Query known = latest;
    if (known == null || !known.userSig.equals(exchange.userSig())) {
      known = new Query(exchange.userSig(), encoded(exchange));
      latest = known;
    }
    return known.encoded;
  }

  private String encoded(Exchange exchange) {
    return Objects.requireNonNull(
        exchange
            .address()
            .newBuilder()
            .addQueryParameter("sdkappid", app.id().toString())
            .addQueryParameter("identifier", app.admin())
            .addQueryParameter("usersig", exchange.userSig())
            .addQueryParameter("random", "")
            .build()
            .encodedQuery(),
        "a query");
  }
}
