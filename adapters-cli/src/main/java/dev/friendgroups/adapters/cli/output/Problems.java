package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.Optional;

/** Problems in words: what happened, what it means, and what to do next. */
public final class Problems {
  private Problems() {}

  /**
   * {@return what happened, fit for a terminal}
   *
   * @param problem with anything in it that Chat said
   */
  public static String happened(Problem problem) {
    return TerminalText.text(problem.summary());
  }

  /** What happened, and what to do about it where nothing but the problem itself tells. */
  static String inShort(Problem problem) {
    return happened(problem)
        + ownAdvice(problem).map(advice -> "; " + TerminalText.text(advice)).orElse("");
  }

  /**
   * {@return what happened, and what to do next, as sentences without the last full stop}
   *
   * @param problem with anything in it that Chat said
   */
  public static String why(Problem problem) {
    return happened(problem) + ". " + next(problem);
  }

  /** What to do, as a sentence without a full stop. */
  private static String next(Problem problem) {
    return "Next: " + TerminalText.text(problem.advice());
  }

  /**
   * {@return what to do, where that is more than the code or the remedy says; else empty}
   *
   * @param problem what happened
   */
  public static Optional<String> ownAdvice(Problem problem) {
    String usual =
        problem instanceof Refusal refusal ? refusal.code().advice() : problem.remedy().advice();
    return Optional.of(problem.advice()).filter(advice -> !advice.equals(usual));
  }

  /**
   * {@return the whole story of something that Chat did not do}
   *
   * @param attempted what it was, like {@code list friend groups}
   * @param problem why it was not done
   * @param consequence a sentence, possibly empty
   */
  public static String story(String attempted, Problem problem, String consequence) {
    return "cannot "
        + attempted
        + ": "
        + happened(problem)
        + ". "
        + (consequence.isEmpty() ? "" : consequence + " ")
        + next(problem);
  }
}
