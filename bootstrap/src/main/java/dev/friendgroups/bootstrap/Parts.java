package dev.friendgroups.bootstrap;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import dev.friendgroups.bootstrap.spi.Closing;
import java.util.List;

/** What modules put together, part by part as it is asked for; closed all at once. */
final class Parts implements AutoCloseable {
  private final Closing closing = new Closing();
  private final Injector injector;

  Parts(Module... modules) {
    injector = Guice.createInjector(new StrictModule(closing, List.of(modules)));
  }

  /** A part, put together when it is asked for the first time; throws what its making threw. */
  <T> T get(Class<T> type) {
    try {
      return injector.getInstance(type);
    } catch (RuntimeException e) {
      throw Causes.ours(e);
    }
  }

  @Override
  public void close() {
    closing.closeAll();
  }
}
