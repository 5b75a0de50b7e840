package dev.friendgroups.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * What a thread of its own gets ready, a fifth of a short run, while the command line is read.
 *
 * <p>Who needs it waits for its end: two threads that initialize the same classes, each from the
 * other end, would wait for each other for good.
 */
final class Preparation {
  private @Nullable Thread thread;

  /**
   * @param work may fail: what is wrong will come up again, and be told then
   */
  void begin(Runnable work) {
    Thread begun = new Thread(() -> run(work), "preparation");
    begun.setDaemon(true);
    begun.start();
    thread = begun;
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (Throwable again) {
      // Nobody has asked for anything yet; it comes up again when somebody does.
    }
  }

  /** Waits until it is over, if it was begun. */
  void await() {
    Thread begun = thread;
    if (begun == null) {
      return;
    }
    try {
      begun.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
