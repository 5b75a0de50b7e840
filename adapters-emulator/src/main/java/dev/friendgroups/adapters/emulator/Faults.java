package dev.friendgroups.adapters.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Decides which calls go wrong. Each rule draws from its own seeded source, for each call that it
 * concerns: the same calls in the same order go wrong in the same way again.
 */
final class Faults {
  /**
   * What goes wrong, and by which chance.
   *
   * @param seed another one makes other calls go wrong
   */
  record Plan(List<FaultRule> rules, long seed) {
    Plan {
      rules = List.copyOf(rules);
    }
  }

  private record Source(FaultRule rule, SplittableRandom random) {}

  private Plan plan;
  private List<Source> sources;

  Faults(Plan plan) {
    this.plan = plan;
    sources = sources(plan);
  }

  private static List<Source> sources(Plan plan) {
    SplittableRandom random = new SplittableRandom(plan.seed());
    List<Source> sources = new ArrayList<>();
    plan.rules().forEach(rule -> sources.add(new Source(rule, random.split())));
    return sources;
  }

  /** Starts over with other rules, or with the same ones and the same chance. */
  synchronized void replace(Plan other) {
    plan = other;
    sources = sources(other);
  }

  synchronized Plan plan() {
    return plan;
  }

  /** What goes wrong with this call; the first rule that strikes wins. */
  synchronized Optional<FaultRule> strike(Command command) {
    Optional<FaultRule> struck = Optional.empty();
    for (Source source : sources) {
      if (source.rule.concerns(command)
          && source.random.nextDouble() < source.rule.probability()
          && struck.isEmpty()) {
        struck = Optional.of(source.rule);
      }
    }
    return struck;
  }
}
