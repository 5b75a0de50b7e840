package dev.friendgroups.adapters.emulator.faults;

import java.util.List;

/**
 * What goes wrong, and by which chance.
 *
 * @param rules tried in this order
 * @param seed another one makes other calls go wrong
 */
public record FaultPlan(List<FaultRule> rules, long seed) {
  /**
   * Copies the rules.
   *
   * @param rules none for nothing to go wrong
   * @param seed any number
   */
  public FaultPlan {
    rules = List.copyOf(rules);
  }
}
