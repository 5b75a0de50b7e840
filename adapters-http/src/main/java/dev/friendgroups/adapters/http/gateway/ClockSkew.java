package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a signature was refused because this machine's clock is wrong: it says from when a
 * UserSig is valid, and until when.
 */
final class ClockSkew {
  /** Chat forgives less than this, and clocks that are kept right differ by less. */
  private static final Duration WORTH_TELLING = Duration.ofMinutes(5);

  private static final ErrorCode OTHER_KEY = new ErrorCode(70009);

  private static final String SET_CLOCK = "set this machine's clock right, then try again";

  private final InstantSource clock;

  ClockSkew(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The refusal, with this machine's clock in its detail if that is far off.
   *
   * @param chatTime when Chat answered, if it said so
   */
  Refusal explained(Refusal refusal, @Nullable Instant chatTime) {
    boolean aboutTheSignature =
        refusal.remedy() == Remedy.SIGN_AGAIN || refusal.code().equals(OTHER_KEY);
    if (!aboutTheSignature || chatTime == null) {
      return refusal;
    }
    Duration ahead = Duration.between(chatTime, clock.instant());
    if (ahead.abs().compareTo(WORTH_TELLING) < 0) {
      return refusal;
    }
    String clockIsOff =
        "this machine's clock is "
            + inWords(ahead.abs())
            + (ahead.isNegative() ? " behind" : " ahead");
    return new Refusal(
        refusal.code(),
        refusal.info().isEmpty() ? clockIsOff : refusal.info() + "; " + clockIsOff,
        refusal.display(),
        refusal.code().equals(OTHER_KEY)
            ? SET_CLOCK + "; if that does not help, " + refusal.advice()
            : SET_CLOCK);
  }

  private static String inWords(Duration time) {
    if (time.toDays() > 0) {
      return counted(time.toDays(), "day");
    }
    return time.toHours() > 0
        ? counted(time.toHours(), "hour")
        : counted(time.toMinutes(), "minute");
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
