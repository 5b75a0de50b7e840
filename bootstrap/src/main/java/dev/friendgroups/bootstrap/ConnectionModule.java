package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.application.usecase.JobSettings;

/** What the operator asked for. */
final class ConnectionModule extends AbstractModule {
  private final ConnectionSettings settings;

  ConnectionModule(ConnectionSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void configure() {
    bind(ConnectionSettings.class).toInstance(settings);
  }

  @Provides
  @Singleton
  JobSettings jobSettings() {
    return new JobSettings(
        settings.target().chat(), settings.timeout(), settings.retries(), settings.workers());
  }
}
