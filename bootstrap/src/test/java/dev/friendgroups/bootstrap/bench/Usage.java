package dev.friendgroups.bootstrap.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What this process spends from now on. */
final class Usage {
  private final long begun = System.nanoTime();
  private final long cpuBefore = cpuNanos();

  /** Prints what {@link CallsBenchmark} reads: calls, nanoseconds, nanoseconds of CPU. */
  void print(long calls) {
    System.out.println(calls + " " + (System.nanoTime() - begun) + " " + (cpuNanos() - cpuBefore));
  }

  private static long cpuNanos() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }
}
