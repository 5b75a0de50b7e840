package dev.friendgroups.adapters.cli.output.json;

import dev.friendgroups.adapters.cli.output.Labels;
import dev.friendgroups.adapters.cli.output.Problems;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The field {@code error}: why something was not done. */
record JsonProblem(
    @Nullable Long code,
    @Nullable String info,
    @Nullable String display,
    String meaning,
    String remedy,
    @Nullable String advice) {
  static JsonProblem of(Problem problem) {
    String remedy = Labels.of(problem.remedy());
    return problem instanceof Refusal refusal
        ? new JsonProblem(
            refusal.code().number(),
            refusal.info(),
            refusal.display(),
            refusal.code().meaning(),
            remedy,
            Problems.ownAdvice(problem).orElse(null))
        : new JsonProblem(
            null, null, null, problem.summary(), remedy, Problems.ownAdvice(problem).orElse(null));
  }
}
