package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Time and randomness of this machine. */
final class SystemModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(MonotonicClock.class).toInstance(MonotonicClock.system());
    bind(InstantSource.class).toInstance(InstantSource.system());
    bind(RandomGenerator.class).toInstance(new SecureRandom());
  }
}
