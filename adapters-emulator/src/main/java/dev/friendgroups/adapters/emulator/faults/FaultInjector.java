package dev.friendgroups.adapters.emulator.faults;

import dev.friendgroups.adapters.emulator.calls.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Decides which calls go wrong. Each rule draws from its own seeded source, for each call that it
 * concerns: the same calls in the same order go wrong in the same way again.
 */
public final class FaultInjector {
  private record Source(FaultRule rule, SplittableRandom random) {}

  private FaultPlan plan;
  private List<Source> sources;

  /**
   * Injects by this plan, from its first call on.
   *
   * @param plan can be replaced later
   */
  public FaultInjector(FaultPlan plan) {
    this.plan = plan;
    sources = sources(plan);
  }

  private static List<Source> sources(FaultPlan plan) {
    SplittableRandom random = new SplittableRandom(plan.seed());
    List<Source> sources = new ArrayList<>();
    plan.rules().forEach(rule -> sources.add(new Source(rule, random.split())));
    return sources;
  }

  /**
   * Starts over with other rules, or with the same ones and the same chance.
   *
   * @param other counted from its own first call on
   */
  public synchronized void replace(FaultPlan other) {
    plan = other;
    sources = sources(other);
  }

  /** {@return what it injects by} */
  public synchronized FaultPlan plan() {
    return plan;
  }

  /**
   * {@return what goes wrong with this call; the first rule that applies wins}
   *
   * @param command the API that is called
   */
  public synchronized Optional<FaultRule> next(Command command) {
    Optional<FaultRule> applied = Optional.empty();
    for (Source source : sources) {
      if (source.rule.concerns(command)
          && source.random.nextDouble() < source.rule.probability()
          && applied.isEmpty()) {
        applied = Optional.of(source.rule);
      }
    }
    return applied;
  }
}
