package dev.friendgroups.application.usecase;

import java.util.ArrayList;
import java.util.List;

/** Threads that do the same work together. */
final class WorkerThreads {
  private WorkerThreads() {}

  /**
   * Returns once all of them have done it.
   *
   * @param number how many; the calling thread is one of them, and does it in any case
   */
  static void run(long number, Runnable work) {
    List<Thread> others = new ArrayList<>();
    for (long worker = 1; worker < number; worker++) {
      Thread thread = new Thread(work, "worker-" + worker);
      thread.setDaemon(true);
      thread.start();
      others.add(thread);
    }
    work.run();
    others.forEach(WorkerThreads::join);
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
