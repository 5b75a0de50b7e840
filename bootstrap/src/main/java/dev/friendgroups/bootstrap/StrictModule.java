package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import dev.friendgroups.bootstrap.spi.Closing;
import java.util.List;

/** The rules for all modules: nothing is made that was not bound, and nothing is half made. */
final class StrictModule extends AbstractModule {
  private final Closing closing;
  private final List<Module> modules;

  StrictModule(Closing closing, List<Module> modules) {
    this.closing = closing;
    this.modules = modules;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();
    bind(Closing.class).toInstance(closing);
    modules.forEach(this::install);
  }
}
