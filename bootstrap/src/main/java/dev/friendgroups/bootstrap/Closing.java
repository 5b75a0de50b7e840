package dev.friendgroups.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what a connection opened, the last thing first. For one thread. */
final class Closing {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  /**
   * Has something closed with the connection.
   *
   * @return the same thing
   */
  <T extends AutoCloseable> T later(T resource) {
    opened.push(resource);
    return resource;
  }

  /**
   * Closes all of it, even when something cannot be closed.
   *
   * @throws RuntimeException what the first thing that could not be closed threw
   */
  void closeAll() {
    RuntimeException failure = null;
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        RuntimeException thrown =
            e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        if (failure == null) {
          failure = thrown;
        } else {
          failure.addSuppressed(thrown);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
