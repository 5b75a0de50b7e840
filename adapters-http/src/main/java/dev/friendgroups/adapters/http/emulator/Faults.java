package dev.friendgroups.adapters.http.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Decides which calls go wrong. Each rule draws from its own seeded source, for each call that it
 * concerns: the same calls in the same order go wrong in the same way again.
 */
final class Faults {
  private record Source(FaultRule rule, Random random) {}

  private final long seed;
  private List<Source> sources = List.of();

  Faults(long seed, List<FaultRule> rules) {
    this.seed = seed;
    replace(rules);
  }

  synchronized void replace(List<FaultRule> rules) {
    List<Source> fresh = new ArrayList<>();
    for (FaultRule rule : rules) {
      fresh.add(new Source(rule, new Random(seed + fresh.size())));
    }
    sources = fresh;
  }

  synchronized List<FaultRule> rules() {
    return sources.stream().map(Source::rule).toList();
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
