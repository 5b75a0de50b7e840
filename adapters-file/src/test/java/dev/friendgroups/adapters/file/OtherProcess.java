package dev.friendgroups.adapters.file;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares.Learned;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process of its own that has a share, in a time that passes as it is told. */
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter orders;

  private OtherProcess(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  /** Starts a process that has a job's share of the app whose file is in this folder. */
  static OtherProcess withJob(Path folder, long sdkAppId) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                folder.toString(),
                Long.toString(sdkAppId))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    OtherProcess other = new OtherProcess(process);
    other.answer();
    return other;
  }

  /** Lets so much time pass for it, and lets it refresh its share then; the fraction it has. */
  double pass(Duration duration) throws IOException {
    return Double.parseDouble(order("pass " + duration.toMillis()));
  }

  /** Lets it learn what Chat refused. */
  void learn(int refusedAt, int limit) throws IOException {
    order("learn " + refusedAt + " " + limit);
  }

  /** Lets it write rubbish over the file. */
  void spoil() throws IOException {
    order("spoil");
  }

  private String order(String order) throws IOException {
    orders.println(order);
    return answer();
  }

  private String answer() throws IOException {
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the other process is gone");
    }
    return answer;
  }

  /** Ends it at once, without letting it do anything more. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("process " + process.pid() + " does not die");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The other process's main method; it ends by itself when this one does. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    FakeClock clock = new FakeClock();
    FileShare share = new TestShares(folder, Long.parseLong(args[1]), clock).job(200);
    System.out.println("ready");
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      String[] words = order.split(" ", -1);
      switch (words[0]) {
        case "pass" -> clock.advance(Duration.ofMillis(Long.parseLong(words[1])));
        case "learn" ->
            share.learn(
                ChatApi.FIND,
                new Learned(Integer.parseInt(words[1]), Integer.parseInt(words[2]), clock.now()));
        default ->
            Files.writeString(folder.resolve("quota-" + args[1]), "rubbish\n".repeat(20_000));
      }
      TestShares.refresh(share);
      System.out.println(share.fraction());
    }
  }
}
