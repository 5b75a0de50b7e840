package dev.friendgroups.domain.refusal;

/**
 * Chat's answer with an error code.
 *
 * @param code the error code, not 0
 * @param info Chat's own detail ({@code ErrorInfo}), possibly empty
 * @param display the detail meant for end users ({@code ErrorDisplay}), possibly empty
 */
public record Refusal(ErrorCode code, String info, String display) implements Problem {
  @Override
  public String summary() {
    return "error " + code + (info.isEmpty() ? "" : " (" + info + ")") + ": " + code.meaning();
  }

  @Override
  public Remedy remedy() {
    return code.remedy();
  }

  @Override
  public String advice() {
    return code.advice();
  }

  /**
   * A fault inside Chat may have come after it did what it was asked; any other refusal did not.
   */
  @Override
  public boolean certain() {
    return remedy() != Remedy.TRY_AGAIN;
  }
}
