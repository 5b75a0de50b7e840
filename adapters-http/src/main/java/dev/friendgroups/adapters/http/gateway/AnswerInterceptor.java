package dev.friendgroups.adapters.http.gateway;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Lets through what Chat answers, no more of it than an answer can be long, and without what it
 * repeats of a UserSig: nobody parses anything else.
 */
final class AnswerInterceptor implements Interceptor {
  /**
   * An account has up to 3,000 friends and 32 groups; with every friend in every group, and every
   * id escaped letter by letter, that is 7 MB.
   */
  static final long LONGEST = 8L << 20;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Exchange exchange = SigningInterceptor.exchange(chain.request());
    Response response = chain.proceed(chain.request());
    try (ResponseBody body = response.body()) {
      String text = response.isSuccessful() ? exchange.withoutSecrets(read(body)) : "";
      // Decoded by its type, it needs none any more: a type would be parsed anew for each answer.
      return response.newBuilder().body(ResponseBody.create(text, null)).build();
    }
  }

  private static String read(ResponseBody body) throws IOException {
    if (body.source().request(LONGEST + 1)) {
      throw new UnreadableReplyException("it is longer than any answer of Chat");
    }
    return body.string();
  }
}
