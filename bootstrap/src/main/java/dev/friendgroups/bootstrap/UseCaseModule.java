package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.port.in.groups.CreateGroups;
import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.application.port.in.jobs.RestoreGroups;
import dev.friendgroups.application.port.in.jobs.ResumeJob;
import dev.friendgroups.application.usecase.DeletionJobs;
import dev.friendgroups.application.usecase.GroupCreating;
import dev.friendgroups.application.usecase.GroupListing;
import dev.friendgroups.application.usecase.JobRestoring;
import java.lang.reflect.Constructor;

/** What an operator wants, and which use case does it. */
final class UseCaseModule extends AbstractModule {
  private final ConnectionSettings settings;

  UseCaseModule(ConnectionSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void configure() {
    bind(DeleteGroups.class).to(DeletionJobs.class);
    bind(ResumeJob.class).to(DeletionJobs.class);
    bind(RestoreGroups.class).to(JobRestoring.class);
    bind(ListGroups.class).to(GroupListing.class);
    bind(CreateGroups.class).to(GroupCreating.class);

    make(DeletionJobs.class);
    make(JobRestoring.class);
    make(GroupListing.class);
    make(GroupCreating.class);

    bind(ConnectionSettings.class).toInstance(settings);
    bind(CallLimits.class)
        .toInstance(
            new CallLimits(settings.timeout(), settings.retries(), settings.callsPerSecond()));
  }

  /** Makes one object of this type by its only constructor: it knows nothing of Guice. */
  private <T> void make(Class<T> type) {
    Constructor<?>[] constructors = type.getDeclaredConstructors();
    if (constructors.length != 1) {
      throw new IllegalArgumentException(type + " has " + constructors.length + " constructors");
    }
    @SuppressWarnings("unchecked") // a class's constructor makes objects of that class
    Constructor<T> only = (Constructor<T>) constructors[0];
    bind(type).toConstructor(only).in(Singleton.class);
  }
}
