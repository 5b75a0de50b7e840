package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Calls an emulator the plain way: text goes there, text comes back. */
final class Api implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .retryOnConnectionFailure(false)
          .callTimeout(Duration.ofSeconds(20))
          .readTimeout(Duration.ofSeconds(20))
          .build();
  private final ChatEmulator emulator;

  Api(ChatEmulator emulator) {
    this.emulator = emulator;
  }

  /** What came back. */
  record Reply(int status, String body) {
    JsonObject json() {
      return JsonParser.parseString(body).getAsJsonObject();
    }

    long errorCode() {
      return json().get("ErrorCode").getAsLong();
    }
  }

  /** A call of the admin that must be answered; any apostrophe in the body becomes a quote. */
  Reply call(String command, String body) {
    return call(command, query(), body.replace('\'', '"').getBytes(UTF_8));
  }

  Reply call(String command, String query, byte[] body) {
    try {
      return attempt("POST", "/v4/sns/" + command + "?" + query, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any request at all. */
  Reply attempt(String method, String target, byte[] body) throws IOException {
    Request.Builder request =
        new Request.Builder()
            .url(emulator.endpoint() + target)
            .method(
                method,
                method.equals("GET") || method.equals("HEAD")
                    ? null
                    : RequestBody.create(body, JSON));
    return attempt(request.build());
  }

  Reply attempt(Request request) throws IOException {
    try (Response response = client.newCall(request).execute();
        ResponseBody body = response.body()) {
      return new Reply(response.code(), body.string());
    }
  }

  /** The query of the admin's calls. */
  String query() {
    return query(Long.toString(emulator.sdkAppId()), emulator.admin(), emulator.userSig());
  }

  static String query(String sdkAppId, String identifier, String userSig) {
    return "sdkappid="
        + sdkAppId
        + "&identifier="
        + URLEncoder.encode(identifier, UTF_8)
        + "&usersig="
        + URLEncoder.encode(userSig, UTF_8)
        + "&random=4294967295&contenttype=json";
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
