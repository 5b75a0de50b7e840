package dev.friendgroups.application.spi;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What an adapter may use of its surroundings; tests hand in others.
 *
 * @param clock measures and waits
 * @param time the time of day
 * @param random safe for use by many threads; not fit for secrets
 * @param notices told, a sentence each and without secrets, of what does not work as well as it
 *     should; by any thread
 */
public record Surroundings(
    MonotonicClock clock, InstantSource time, RandomGenerator random, Consumer<String> notices) {
  /**
   * {@return the clocks and the randomness of this machine}
   *
   * @param notices told, by any thread, of what does not work as well as it should
   */
  public static Surroundings system(Consumer<String> notices) {
    return new Surroundings(
        MonotonicClock.system(),
        InstantSource.system(),
        () -> ThreadLocalRandom.current().nextLong(),
        notices);
  }
}
