package dev.friendgroups.bootstrap.architecture.broken.spiknowsdrivenportsonly.application.spi;

import dev.friendgroups.bootstrap.architecture.broken.spiknowsdrivenportsonly.application.usecase.Deleting;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Adapter {
  private final Deleting other;

  Adapter(Deleting other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
