package dev.friendgroups.adapters.emulator.faults;

import java.util.List;

/**
 * What goes wrong, and by which chance.
 *
 * @param rules tried in this order
 * @param seed another one makes other calls go wrong
 */
public record FaultPlan(List<FaultRule> rules, long seed) {
  public FaultPlan {
    rules = List.copyOf(rules);
  }
}
