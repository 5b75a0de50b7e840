package dev.friendgroups.bootstrap.architecture.broken.nothinginsideknowsspi.application.usecase;

import dev.friendgroups.bootstrap.architecture.broken.nothinginsideknowsspi.application.spi.Adapter;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Deleting {
  private final Adapter other;

  Deleting(Adapter other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
