package dev.friendgroups.adapters.cli.output;

import static java.util.stream.Collectors.joining;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many accounts failed for which of Chat's codes, or for what else. For one thread. */
public final class FailureCounts {
  private static final String NO_CODE = "without a code";

  /** More that have no code are not told apart. */
  private static final int FEW = 3;

  private final Map<String, Long> byCode = new TreeMap<>();
  private final Map<String, Long> uncoded = new TreeMap<>();

  /**
   * Counts one more account, failed or not.
   *
   * @param outcome what became of it
   */
  public void add(DeletionOutcome outcome) {
    outcome.problem().ifPresent(this::add);
  }

  private void add(Problem problem) {
    byCode.merge(code(problem), 1L, Long::sum);
    if (!(problem instanceof Refusal) && uncoded.size() <= FEW) {
      uncoded.merge(Problems.happened(problem), 1L, Long::sum);
    }
  }

  private static String code(Problem problem) {
    return problem instanceof Refusal refusal ? refusal.code().toString() : NO_CODE;
  }

  /**
   * {@code 13 accounts failed (30003 ×12, no answer in 30 s ×1)}, the most frequent first; nothing
   * but their number where that is all there is to be told, or these are not the accounts that were
   * counted here.
   */
  String inWords(long failed) {
    String accounts = TerminalText.count(failed, "account") + " failed";
    Map<String, Long> reasons = reasons();
    boolean told = failed() == failed && !Set.of(NO_CODE).containsAll(reasons.keySet());
    return told ? accounts + " (" + inWords(reasons) + ")" : accounts;
  }

  private Map<String, Long> reasons() {
    Map<String, Long> reasons = new TreeMap<>(byCode);
    if (uncoded.size() <= FEW) {
      reasons.remove(NO_CODE);
      reasons.putAll(uncoded);
    }
    return reasons;
  }

  private static String inWords(Map<String, Long> reasons) {
    return reasons.entrySet().stream()
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
