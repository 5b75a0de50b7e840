package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.domain.chat.ChatApp;
import java.io.IOException;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends each exchange to its address, with the five query parameters that Chat knows its callers
 * by. The only place where a UserSig becomes part of a request.
 */
final class SigningInterceptor implements Interceptor {
  private final ChatApp app;
  private final RandomGenerator random;

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
            .addQueryParameter("sdkappid", app.id().toString())
            .addQueryParameter("identifier", app.admin())
            .addQueryParameter("usersig", exchange.userSig())
            .addQueryParameter("random", Long.toString(random.nextLong(1L << 32)))
            .addQueryParameter("contenttype", "json")
            .build();
    return chain.proceed(request.newBuilder().url(url).build());
  }
}
