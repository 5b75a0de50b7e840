package dev.friendgroups.bootstrap.architecture.broken.timeishandedin.application.usecase;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Waiting {
  long now() {
    return System.nanoTime();
  }
}
