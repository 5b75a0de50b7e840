package dev.friendgroups.adapters.cli.output;

import static java.util.stream.Collectors.joining;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many accounts failed for which of Chat's codes. For one thread. */
public final class FailureCounts {
  private static final String NO_CODE = "without a code";

  private final Map<String, Long> byCode = new TreeMap<>();

  /**
   * Counts one more account, failed or not.
   *
   * @param outcome what became of it
   */
  public void add(DeletionOutcome outcome) {
    outcome.problem().ifPresent(problem -> byCode.merge(code(problem), 1L, Long::sum));
  }

  private static String code(Problem problem) {
    return problem instanceof Refusal refusal ? refusal.code().toString() : NO_CODE;
  }

  /**
   * {@code 13 accounts failed (30003 ×12, 30008 ×1)}, the most frequent first; without codes where
   * there are none, or these are not the accounts that were counted here.
   */
  String inWords(long failed) {
    String accounts = TerminalText.count(failed, "account") + " failed";
    boolean told = failed() == failed && !Set.of(NO_CODE).containsAll(byCode.keySet());
    return told ? accounts + " (" + codes() + ")" : accounts;
  }

  private String codes() {
    return byCode.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(entry -> entry.getKey() + " ×" + TerminalText.number(entry.getValue()))
        .collect(joining(", "));
  }

  /**
   * {@return how many accounts failed for which code, {@code withoutCode} for those without one, by
   * code; empty when none failed, or these are not the accounts that were counted here}
   *
   * @param failed how many failed of those that are told of
   */
  public Map<String, Long> byCode(long failed) {
    Map<String, Long> counts = new TreeMap<>();
    if (failed() == failed) {
      byCode.forEach(
          (code, count) -> counts.put(code.equals(NO_CODE) ? "withoutCode" : code, count));
    }
    return counts;
  }

  /** {@return how many failed} */
  public long failed() {
    return byCode.values().stream().mapToLong(Long::longValue).sum();
  }
}
