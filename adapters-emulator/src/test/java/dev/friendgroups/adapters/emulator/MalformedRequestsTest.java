package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.tls.CertificateAuthority;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;

/**
 * Thousands of malformed requests, answered or cut off, one and all; more with {@code -Pthorough}.
 */
class MalformedRequestsTest {
  private static final int REQUESTS = Integer.getInteger("malformed.requests", 6_000);
  private static final int TLS_REQUESTS = Integer.getInteger("malformed.tls.requests", 2_000);
  private static final int CLIENTS = 8;

  /** In the place of a status. */
  private static final int CUT_OFF = 0;

  /** The emulator's own, whatever comes in, and those of the client that looks after it. */
  private static final int THREADS = 12 + 4;

  private static final long SEED = 20260101;
  private static final long HEAP_GROWTH_BYTES = 48L << 20;

  @Test
  void malformed_requests_do_no_harm() throws Exception {
    check(REQUESTS, ChatEmulator.builder(), Api::new, SocketFactory.getDefault());
  }

  @Test
  void over_tls_neither() throws Exception {
    CertificateAuthority authority = CertificateAuthority.fresh(Instant.now());

    check(
        TLS_REQUESTS,
        ChatEmulator.builder().tls(authority),
        emulator -> new Api(emulator, authority),
        authority.clientContext().getSocketFactory());
  }

  private static void check(
      int requests,
      ChatEmulatorBuilder builder,
      Function<ChatEmulator, Api> apis,
      SocketFactory sockets)
      throws Exception {
    int threads = Thread.activeCount();
    try (ChatEmulator emulator =
            builder.callsPerSecond(0).requestTimeout(Duration.ofMillis(100)).start();
        Api api = apis.apply(emulator)) {
      emulator.put(SampleAccounts.contacts());
      run(emulator, sockets, api, requests / 10, SEED + 1);
      long heap = usedHeap();

      Map<Integer, Integer> statuses = run(emulator, sockets, api, requests, SEED);

      assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(requests);
      assertThat(statuses.keySet()).allMatch(status -> status < 500);
      assertThat(statuses).containsKeys(CUT_OFF, 200, 400, 401, 404);
      assertThat(statuses.getOrDefault(200, 0) + statuses.getOrDefault(404, 0))
          .isGreaterThan(requests / 4);
      assertThat(emulator.accounts()).isEqualTo(SampleAccounts.contacts());
      assertThat(
              api.call("group_get", api.query(), "{\"From_Account\":\"bob\"}".getBytes(UTF_8))
                  .errorCode())
          .isZero();
      assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + THREADS);
      assertThat(usedHeap() - heap).isLessThan(HEAP_GROWTH_BYTES);
    }
  }

  private static Map<Integer, Integer> run(
      ChatEmulator emulator, SocketFactory sockets, Api api, int requests, long seed)
      throws InterruptedException, ExecutionException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<Map<Integer, Integer>>> running = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int share = requests / CLIENTS + (client < requests % CLIENTS ? 1 : 0);
        MalformedRequests source = new MalformedRequests(seed * CLIENTS + client, api.query());
        running.add(clients.submit(() -> send(emulator, sockets, source, share)));
      }
      Map<Integer, Integer> all = new TreeMap<>();
      for (Future<Map<Integer, Integer>> statuses : running) {
        statuses.get().forEach((status, count) -> all.merge(status, count, Integer::sum));
      }
      return all;
    } finally {
      clients.shutdownNow();
      assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  /** How often each status came; 0 stands for a connection cut off. */
  private static Map<Integer, Integer> send(
      ChatEmulator emulator, SocketFactory sockets, MalformedRequests source, int requests)
      throws IOException {
    Map<Integer, Integer> statuses = new TreeMap<>();
    RawConnection connection = new RawConnection(emulator, sockets);
    try {
      for (int i = 0; i < requests; i++) {
        MalformedRequests.Request request = source.next();
        RawConnection.Reply reply = exchange(connection, request);
        statuses.merge(reply.status(), 1, Integer::sum);
        if (!request.framed() || !reply.keepsAlive()) {
          connection.close();
          connection = new RawConnection(emulator, sockets);
        }
      }
    } finally {
      connection.close();
    }
    return statuses;
  }

  private static RawConnection.Reply exchange(
      RawConnection connection, MalformedRequests.Request request) {
    try {
      connection.send(request.toBytes());
      if (request.ended()) {
        connection.end();
      }
      return request.framed() ? connection.receive() : connection.receiveHead();
    } catch (SocketTimeoutException hang) {
      throw new AssertionError("no answer to " + request, hang);
    } catch (IOException reset) {
      return RawConnection.Reply.CLOSED;
    }
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
