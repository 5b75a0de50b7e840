package dev.friendgroups.domain.refusal;

import static java.util.Objects.requireNonNull;

/**
 * Chat's answer with an error code.
 *
 * @param code the error code, not 0
 * @param info Chat's own detail ({@code ErrorInfo}), possibly empty
 * @param display the detail meant for end users ({@code ErrorDisplay}), possibly empty
 * @param advice what to do, as the end of a sentence; what is more than the code advises is for
 *     whoever watches, and need not be kept
 */
public record Refusal(ErrorCode code, String info, String display, String advice)
    implements Problem {
  /**
   * Refuses null.
   *
   * @param code whose meaning and remedy these are
   * @param info shown as Chat sent it: whoever reads it from the wire removes secrets first
   * @param display in the same way; empty in most answers
   * @param advice where something is known that the code alone does not tell
   */
  public Refusal {
    requireNonNull(code, "code must not be null");
    requireNonNull(info, "info must not be null");
    requireNonNull(display, "display must not be null");
    requireNonNull(advice, "advice must not be null");
  }

  /**
   * About which there is nothing more to say than what its code advises.
   *
   * @param code whose meaning, remedy and advice these are
   * @param info Chat's own detail, possibly empty
   * @param display the detail meant for end users, possibly empty
   */
  public Refusal(ErrorCode code, String info, String display) {
    this(code, info, display, requireNonNull(code, "code must not be null").advice());
  }

  @Override
  public String summary() {
    return "error " + code + (info.isEmpty() ? "" : " (" + info + ")") + ": " + code.meaning();
  }

  @Override
  public Remedy remedy() {
    return code.remedy();
  }

  /**
   * A fault inside Chat may have come after it did what it was asked; any other refusal did not.
   */
  @Override
  public boolean certain() {
    return remedy() != Remedy.TRY_AGAIN;
  }
}
