package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.spi.Surroundings;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * What modules put together, part by part as it is asked for; closed all at once. Nothing is made
 * that was not bound, and nothing is half made.
 */
final class Parts implements AutoCloseable {
  private final Closing closing = new Closing();
  private final Injector injector;

  /** Modules whose bindings do not fit together are a bug of theirs. */
  Parts(Surroundings around, Module... modules) {
    injector =
        Guice.createInjector(
            new AbstractModule() {
              @Override
              protected void configure() {
                binder().requireExplicitBindings();
                binder().requireExactBindingAnnotations();
                binder().disableCircularProxies();
                bind(Closing.class).toInstance(closing);
                bind(Surroundings.class).toInstance(around);
                bind(MonotonicClock.class).toInstance(around.clock());
                bind(RandomGenerator.class).toInstance(around.random());
                List.of(modules).forEach(this::install);
              }
            });
  }

  /** A part, put together when it is asked for the first time; throws what its making threw. */
  <T> T get(Class<T> type) {
    try {
      return injector.getInstance(type);
    } catch (RuntimeException e) {
      throw cause(e);
    }
  }

  /** The exception that made Guice give up, if it is a single unchecked one; else Guice's own. */
  private static RuntimeException cause(RuntimeException thrown) {
    List<Throwable> causes =
        messages(thrown).stream().map(Message::getCause).filter(Objects::nonNull).toList();
    return causes.size() == 1 && causes.get(0) instanceof RuntimeException cause ? cause : thrown;
  }

  private static Collection<Message> messages(RuntimeException thrown) {
    if (thrown instanceof ProvisionException provision) {
      return provision.getErrorMessages();
    }
    return thrown instanceof CreationException creation ? creation.getErrorMessages() : List.of();
  }

  @Override
  public void close() {
    closing.closeAll();
  }
}
