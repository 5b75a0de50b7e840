package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.Optional;

/** The words for what has a few fixed values. Programs rely on them, whatever we call a value. */
public final class Labels {
  /** Stands before whatever would be done, and is not. */
  public static final String DRY_RUN = "dry run: ";

  private Labels() {}

  /**
   * {@return its word}
   *
   * @param remedy what a problem asks for
   */
  public static String of(Remedy remedy) {
    return switch (remedy) {
      case CORRECT_REQUEST -> "correct-request";
      case FIX_SETUP -> "fix-setup";
      case TRY_AGAIN -> "try-again";
      case SLOW_DOWN -> "slow-down";
      case SIGN_AGAIN -> "sign-again";
      case GIVE_UP -> "give-up";
    };
  }

  /**
   * {@return its word}
   *
   * @param status what a check came to
   */
  public static String of(Finding.Status status) {
    return switch (status) {
      case OK -> "ok";
      case WRONG -> "wrong";
      case UNKNOWN -> "unknown";
    };
  }

  /**
   * {@return its word}
   *
   * @param state how far a job is
   */
  public static String of(Job.State state) {
    return switch (state) {
      case UNFINISHED -> "unfinished";
      case FINISHED -> "finished";
    };
  }

  /**
   * {@return its word}
   *
   * @param ending how a run ended
   */
  public static String of(Ending ending) {
    if (ending instanceof Ending.Completed) {
      return "completed";
    }
    if (ending instanceof Ending.Interrupted) {
      return "interrupted";
    }
    return ending instanceof Ending.Stopped ? "stopped" : "paused";
  }

  /** What a summary adds about accounts that it does not count; nothing where there are none. */
  static String unread(long accounts) {
    return accounts == 0 ? "" : "; " + TerminalText.count(accounts, "account") + " not read";
  }

  /**
   * {@return why it ended so; empty when there is no problem behind it}
   *
   * @param ending how a run ended
   */
  public static Optional<Problem> reason(Ending ending) {
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
