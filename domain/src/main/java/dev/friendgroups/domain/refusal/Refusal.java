package dev.friendgroups.domain.refusal;

import static java.util.Objects.requireNonNull;

/**
 * Chat's answer with an error code.
 *
 * @param code the error code, not 0
 * @param info Chat's own detail ({@code ErrorInfo}), possibly empty
 * @param display the detail meant for end users ({@code ErrorDisplay}), possibly empty
 */
public record Refusal(ErrorCode code, String info, String display) implements Problem {
  /** Refuses null. */
  public Refusal {
    requireNonNull(code, "code must not be null");
    requireNonNull(info, "info must not be null");
    requireNonNull(display, "display must not be null");
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
