package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.Optional;

/** The words for what has a few fixed values. Programs rely on them, whatever we call a value. */
final class Labels {
  private Labels() {}

  static String of(Remedy remedy) {
    return switch (remedy) {
      case CORRECT_REQUEST -> "correct-request";
      case FIX_SETUP -> "fix-setup";
      case TRY_AGAIN -> "try-again";
      case SLOW_DOWN -> "slow-down";
      case SIGN_AGAIN -> "sign-again";
      case GIVE_UP -> "give-up";
    };
  }

  static String of(Finding.Status status) {
    return switch (status) {
      case OK -> "ok";
      case WRONG -> "wrong";
      case UNKNOWN -> "unknown";
    };
  }

  static String of(Job.State state) {
    return switch (state) {
      case UNFINISHED -> "unfinished";
      case FINISHED -> "finished";
    };
  }

  static String of(Ending ending) {
    if (ending instanceof Ending.Completed) {
      return "completed";
    }
    if (ending instanceof Ending.Interrupted) {
      return "interrupted";
    }
    return ending instanceof Ending.Stopped ? "stopped" : "paused";
  }

  /** Why it ended so; empty when there is no problem behind it. */
  static Optional<Problem> reason(Ending ending) {
    if (ending instanceof Ending.Stopped stopped) {
      return Optional.of(stopped.problem());
    }
    if (ending instanceof Ending.Unrecorded unrecorded) {
      return Optional.of(unrecorded.problem());
    }
    if (ending instanceof Ending.TakenOver lost) {
      return Optional.of(lost.problem());
    }
    return ending instanceof Ending.Paused paused
        ? Optional.of(paused.problem())
        : Optional.empty();
  }
}
