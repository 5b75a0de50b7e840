package dev.friendgroups.adapters.cli;

import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.Set;
import java.util.stream.Stream;

/** Exit codes, the same for all commands. */
final class Exit {
  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int USAGE = 2;
  static final int SETUP = 4;
  static final int TEMPORARY = 5;
  static final int PORT_TAKEN = 6;
  static final int BUG = 70;
  static final int INTERRUPTED = 130;

  private Exit() {}

  /** As a shell sees a program that a signal has ended. */
  static int ofSignal(int number) {
    return 128 + number;
  }

  static int of(Remedy remedy) {
    return switch (remedy) {
      case FIX_SETUP, SIGN_AGAIN -> SETUP;
      case TRY_AGAIN, SLOW_DOWN -> TEMPORARY;
      case CORRECT_REQUEST, GIVE_UP -> REFUSED;
    };
  }

  /** The first of 4, 5, 1 that occurred, unless it was interrupted. */
  static int of(Ending ending, Set<Remedy> remedies, boolean somethingLeft) {
    if (ending instanceof Ending.Interrupted) {
      return INTERRUPTED;
    }
    if (ending instanceof Ending.Stopped || met(remedies, SETUP)) {
      return SETUP;
    }
    if (ending instanceof Ending.Paused || !ending.recorded() || met(remedies, TEMPORARY)) {
      return TEMPORARY;
    }
    return somethingLeft || !remedies.isEmpty() ? REFUSED : DONE;
  }

  /** The first of 2, 4, 5 that occurred among codes of things looked at one by one. */
  static int first(Set<Integer> codes) {
    return Stream.of(USAGE, SETUP, TEMPORARY).filter(codes::contains).findFirst().orElse(DONE);
  }

  private static boolean met(Set<Remedy> remedies, int code) {
    return remedies.stream().anyMatch(remedy -> of(remedy) == code);
  }
}
