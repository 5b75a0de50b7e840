package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.groups.CreateGroups;
import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.in.jobs.RestoreGroups;
import dev.friendgroups.application.port.in.jobs.ResumeJob;
import dev.friendgroups.application.usecase.JobSettings;
import java.util.Optional;

/** A connection that puts together only what is asked of it: listing opens no ledger. */
record OpenConnection(Parts parts) implements Connection {
  @Override
  public String chat() {
    return parts.get(JobSettings.class).chat();
  }

  @Override
  public long retries() {
    return parts.get(RetryingGateway.class).repeated();
  }

  @Override
  public DeleteGroups deleteGroups() {
    return parts.get(DeleteGroups.class);
  }

  @Override
  public ResumeJob resumeJob() {
    return parts.get(ResumeJob.class);
  }

  @Override
  public RestoreGroups restoreGroups() {
    return parts.get(RestoreGroups.class);
  }

  @Override
  public ListGroups listGroups() {
    return parts.get(ListGroups.class);
  }

  @Override
  public CreateGroups createGroups() {
    return parts.get(CreateGroups.class);
  }

  @Override
  public JobHistory history() {
    return parts.get(JobHistory.class);
  }

  @Override
  public Optional<String> keptElsewhere() {
    return parts.get(ChosenLedger.class).keptElsewhere();
  }

  @Override
  public boolean sharesQuota() {
    return parts.get(ChosenLedger.class).sharesQuota();
  }

  @Override
  public void close() {
    parts.close();
  }
}
