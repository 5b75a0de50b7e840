package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.friendgroups.adapters.emulator.tls.CertificateAuthority;
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

  private final OkHttpClient client;
  private final ChatEmulator emulator;

  Api(ChatEmulator emulator) {
    this(emulator, plain().build());
  }

  /** Calls an emulator over TLS. */
  Api(ChatEmulator emulator, CertificateAuthority authority) {
    this(emulator, client(authority));
  }

  private Api(ChatEmulator emulator, OkHttpClient client) {
    this.emulator = emulator;
    this.client = client;
  }

  private static OkHttpClient.Builder plain() {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .callTimeout(Duration.ofSeconds(20))
        .readTimeout(Duration.ofSeconds(20));
  }

  /** A client that trusts this authority alone. */
  static OkHttpClient client(CertificateAuthority authority) {
    return plain()
        .sslSocketFactory(authority.clientContext().getSocketFactory(), authority.trustManager())
        .build();
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
    if (target.startsWith("/emulator/v1/")) {
      request.header("Authorization", "Bearer " + emulator.controlKey().text());
    }
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
