import io.github.doocs.im.ImClient;
import io.github.doocs.im.model.request.GroupDeleteRequest;
import io.github.doocs.im.model.request.GroupGetRequest;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The same deletions with the SDK io.github.doocs:im-server-sdk-java, as many at once. */
public final class DoocsLoop {
  /** The SDK speaks https only; the emulator does not. */
  private static final class PlainClient extends ImClient {
    PlainClient(String key, String domain) {
      super(1_400_000_000L, "administrator", key, domain);
    }

    @Override
    public String getUrl(String service, String command, long random) {
      return super.getUrl(service, command, random).replaceFirst("^https:", "http:");
    }
  }

  public static void main(String[] arguments) throws Exception {
    String domain = arguments[0].replace("http://", "");
    ImClient client = new PlainClient(arguments[1], domain);
    int accounts = Integer.parseInt(arguments[2]);
    int threads = Integer.parseInt(arguments[3]);
    run(client, threads, 0, accounts / 3);
    run(client, threads, accounts / 3, accounts);
    System.exit(0);
  }

  private static void run(ImClient client, int threads, int from, int to) throws Exception {
    AtomicInteger next = new AtomicInteger(from);
    AtomicInteger failed = new AtomicInteger();
    long begun = System.nanoTime();
    long cpu = cpuNanos();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (int thread = 0; thread < threads; thread++) {
      pool.execute(
          () -> {
            for (int n = next.getAndIncrement(); n < to; n = next.getAndIncrement()) {
              try {
                delete(client, "account-" + n);
              } catch (Exception e) {
                failed.incrementAndGet();
              }
            }
          });
    }
    pool.shutdown();
    pool.awaitTermination(10, TimeUnit.MINUTES);
    System.out.println(
        2L * (to - from - failed.get())
            + " "
            + (System.nanoTime() - begun)
            + " "
            + (cpuNanos() - cpu));
  }

  private static void delete(ImClient client, String account) throws Exception {
    GroupGetRequest get =
        GroupGetRequest.builder().fromAccount(account).needFriend("Need_Friend_Type_Yes").build();
    if (client.sns.groupGet(get).getErrorCode() != 0) {
      throw new IllegalStateException("not found: " + account);
    }
    GroupDeleteRequest delete = new GroupDeleteRequest(account, List.of("family", "work"));
    if (client.sns.groupDelete(delete).getErrorCode() != 0) {
      throw new IllegalStateException("not deleted: " + account);
    }
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
