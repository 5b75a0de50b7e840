package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.wiring.Ticks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Does what is to be done again and again, each time that a test says so. */
public final class FakeTicks implements Ticks {
  private final List<Runnable> tasks = new CopyOnWriteArrayList<>();

  @Override
  public Ticking every(Duration interval, Runnable task) {
    tasks.add(task);
    return () -> tasks.remove(task);
  }

  /** Once more. */
  public void tick() {
    tasks.forEach(Runnable::run);
  }

  /** How many things are still done. */
  public int going() {
    return tasks.size();
  }
}
