package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.JobHolder;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits for a job that somebody else has, and tells for whom. */
final class JobWait {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Console console;
  private final MonotonicClock clock;
  private @Nullable String told;

  JobWait(Console console, MonotonicClock clock) {
    this.console = console;
    this.clock = clock;
  }

  /** Waits a moment; what is told once is not told again before somebody else has the job. */
  void await(JobBusyException busy) throws InterruptedException {
    String who = busy.holder().map(JobHolder::inWords).orElse("");
    if (!who.equals(told)) {
      told = who;
      console.note("Waiting: " + busy.getMessage() + ".");
    }
    clock.sleep(POLL);
  }
}
