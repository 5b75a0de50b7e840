package dev.friendgroups.bootstrap.bench;

import com.google.gson.JsonObject;
import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.domain.chat.SecretKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Query;

/**
 * The least that reads an account and deletes its groups: nothing is checked, saved or recorded.
 */
final class BareRetrofitLoop {
  interface Api {
    @POST("v4/sns/group_get?sdkappid=1400000000&identifier=administrator&contenttype=json&random=1")
    Call<JsonObject> get(@Query("usersig") String userSig, @Body Get request);

    @POST(
        "v4/sns/group_delete?sdkappid=1400000000&identifier=administrator&contenttype=json&random=1")
    Call<JsonObject> delete(@Query("usersig") String userSig, @Body Delete request);
  }

  record Get(String From_Account, String NeedFriend) {}

  record Delete(String From_Account, List<String> GroupName) {}

  private final Api api;
  private final String userSig;
  private final Semaphore free;
  private final int inFlight;
  private final AtomicLong calls = new AtomicLong();

  private BareRetrofitLoop(String endpoint, String key, int inFlight) {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(inFlight);
    dispatcher.setMaxRequestsPerHost(inFlight);
    OkHttpClient client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(inFlight, 1, TimeUnit.MINUTES))
            .build();
    api =
        new Retrofit.Builder()
            .baseUrl(endpoint)
            .client(client)
            .addConverterFactory(GsonConverterFactory.create())
            .build()
            .create(Api.class);
    userSig =
        UserSig.sign(
                1_400_000_000L,
                "administrator",
                Instant.now(),
                Duration.ofDays(1),
                new SecretKey(key))
            .encode();
    this.inFlight = inFlight;
    free = new Semaphore(inFlight);
  }

  /**
   * Runs it, and prints what it took.
   *
   * @param arguments endpoint, key, accounts, how many at once
   */
  public static void main(String... arguments) throws Exception {
    BareRetrofitLoop loop =
        new BareRetrofitLoop(arguments[0], arguments[1], Integer.parseInt(arguments[3]));
    Usage usage = new Usage();
    loop.run(Integer.parseInt(arguments[2]));
    usage.print(loop.calls.get());
    System.exit(0);
  }

  private void run(int accounts) throws InterruptedException {
    for (int n = 0; n < accounts; n++) {
      String account = "account-" + n;
      free.acquire();
      api.get(userSig, new Get(account, "Need_Friend_Type_Yes"))
          .enqueue(
              then(
                  () ->
                      api.delete(userSig, new Delete(account, List.of("family", "work")))
                          .enqueue(then(free::release))));
    }
    free.acquire(inFlight);
  }

  private Callback<JsonObject> then(Runnable next) {
    return new Callback<>() {
      @Override
      public void onResponse(Call<JsonObject> call, Response<JsonObject> response) {
        JsonObject body = response.body();
        if (body != null && body.get("ErrorCode").getAsInt() == 0) {
          calls.incrementAndGet();
        }
        next.run();
      }

      @Override
      public void onFailure(Call<JsonObject> call, Throwable failure) {
        next.run();
      }
    };
  }
}
