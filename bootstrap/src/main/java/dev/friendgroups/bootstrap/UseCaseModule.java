package dev.friendgroups.bootstrap;

import dev.friendgroups.application.port.in.CreateGroups;
import dev.friendgroups.application.port.in.DeleteGroups;
import dev.friendgroups.application.port.in.ListGroups;
import dev.friendgroups.application.port.in.RestoreGroups;
import dev.friendgroups.application.port.in.ResumeJob;
import dev.friendgroups.application.usecase.DeletionJobs;
import dev.friendgroups.application.usecase.GroupCreating;
import dev.friendgroups.application.usecase.GroupListing;
import dev.friendgroups.application.usecase.JobRestoring;

/** What an operator wants, and which use case does it. */
final class UseCaseModule extends TableModule {
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
  }
}
