package dev.friendgroups.bootstrap.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the benchmarks on this machine, all of them in one run, and prints their figures. */
final class Benchmark {
  private Benchmark() {}

  /**
   * Runs it, and prints what it took.
   *
   * @param arguments accounts to delete from, and the rows of the biggest plan
   */
  public static void main(String... arguments) throws Exception {
    int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 90_000;
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000;
    Path folder = Files.createTempDirectory(Path.of("target"), "bench").toAbsolutePath();
    new CallsBenchmark(folder, accounts).run();
    PlanningBenchmark planning = new PlanningBenchmark(folder);
    planning.run(rows / 10);
    planning.run(rows);
  }
}
