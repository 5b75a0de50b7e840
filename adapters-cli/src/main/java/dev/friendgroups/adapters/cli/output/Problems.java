package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;

/** Problems in words: what happened, what it means, and what to do next. */
public final class Problems {
  private Problems() {}

  /** What happened, fit for a terminal. */
  public static String happened(Problem problem) {
    return TerminalText.text(problem.summary());
  }

  /** What happened, and what to do next. */
  public static String why(Problem problem) {
    return happened(problem) + ". " + next(problem);
  }

  /** What to do, as a sentence without a full stop. */
  private static String next(Problem problem) {
    if (problem instanceof Breakdown && problem.remedy() == Remedy.GIVE_UP) {
      return "Next: use another copy of the ledger, if there is one; no retry helps";
    }
    String advice =
        problem instanceof Refusal refusal ? refusal.code().advice() : problem.remedy().advice();
    return "Next: " + advice;
  }

  /**
   * The whole story of something that Chat did not do.
   *
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
