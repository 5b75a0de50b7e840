package dev.friendgroups.bootstrap.architecture.broken.timeishandedin.adapters.sqlite;

import dev.friendgroups.application.port.out.MonotonicClock;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class OwnClock {
  MonotonicClock clock() {
    return MonotonicClock.system();
  }
}
