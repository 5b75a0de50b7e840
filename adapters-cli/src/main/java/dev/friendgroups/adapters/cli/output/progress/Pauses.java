package dev.friendgroups.adapters.cli.output.progress;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Problems;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;

/** Tells of pauses, but not of each where there is one after the other. For one thread. */
final class Pauses {
  private static final Duration APART = Duration.ofSeconds(30);

  private final Console console;
  private final MonotonicClock clock;
  private Duration longest = Duration.ZERO;
  private Duration again = Duration.ZERO;

  Pauses(Console console, MonotonicClock clock) {
    this.console = console;
    this.clock = clock;
  }

  /** Tells of one that is longer than all before, or comes some time after the last one told. */
  void tell(Problem problem, Duration pause) {
    String line =
        "Slowing down for " + TerminalText.duration(pause) + ": " + Problems.happened(problem);
    Duration now = clock.now();
    if (pause.compareTo(longest) <= 0 && now.compareTo(again) < 0) {
      console.detail(line);
      return;
    }
    longest = pause;
    again = now.plus(APART);
    console.note(line);
  }
}
