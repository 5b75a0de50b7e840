package dev.friendgroups.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.domain.chat.SecretKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Seconds and memory from a file to a job in the ledger, by the program itself: its key is wrong,
 * so that it stops before the first account is touched.
 */
final class PlanningBenchmark {
  private static final int GROUPS_PER_ACCOUNT = 8;

  private final Path folder;

  PlanningBenchmark(Path folder) {
    this.folder = folder;
  }

  void run(int rows) throws Exception {
    Path file = write(rows);
    try (ChatEmulator emulator =
        ChatEmulator.builder().secretKey(new SecretKey("the right key")).start()) {
      System.out.printf(
          "%n%,d rows, %d MiB      seconds  peak MiB%n", rows, Files.size(file) >> 20);
      ProcessBuilder program =
          new ProcessBuilder(
              "target/friend-groups/bin/friend-groups",
              "delete",
              "--from",
              file.toString(),
              "--yes",
              "--quiet",
              "--ledger",
              folder.resolve("plan-" + rows + ".db").toString());
      program
          .environment()
          .putAll(
              Map.of(
                  "FRIEND_GROUPS_ENDPOINT", emulator.endpoint().toString(),
                  "FRIEND_GROUPS_SDK_APP_ID", "1400000000",
                  "FRIEND_GROUPS_SECRET_KEY", "the wrong key"));
      measure("friend-groups delete", program, 4);
      ProcessBuilder sort =
          new ProcessBuilder(
              "sort", "-u", "-T", folder.toString(), "-o", "/dev/null", file.toString());
      sort.environment().put("LC_ALL", "C");
      measure("sort -u", sort, 0);
    }
    Files.delete(file);
  }

  /** Accounts in no order, and one row of ten a duplicate. */
  private Path write(int rows) throws IOException {
    Path file = folder.resolve("rows-" + rows + ".csv");
    Random random = new Random(rows);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("account,group\n");
      for (int row = 0; row < rows; row++) {
        int account = random.nextInt(rows / GROUPS_PER_ACCOUNT);
        writer.write(
            "account-" + account + ",group " + random.nextInt(4 * GROUPS_PER_ACCOUNT) + "\n");
      }
    }
    return file;
  }

  private static void measure(String name, ProcessBuilder builder, int expectedExit)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long peakKib = 0;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      peakKib = Math.max(peakKib, peakKib(process.pid()));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (process.exitValue() != expectedExit) {
      throw new IllegalStateException(name + " ended with " + process.exitValue());
    }
    System.out.printf("%-24s %9.1f %9d%n", name, seconds, peakKib >> 10);
  }

  /** The most memory that the process ever had, as Linux tells it; 0 elsewhere and afterwards. */
  private static long peakKib(long pid) {
    List<String> lines = new ArrayList<>();
    try {
      lines.addAll(Files.readAllLines(Path.of("/proc/" + pid + "/status"), UTF_8));
    } catch (IOException ended) {
      return 0;
    }
    return lines.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
