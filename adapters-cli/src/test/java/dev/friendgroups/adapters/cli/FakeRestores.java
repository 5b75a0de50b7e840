package dev.friendgroups.adapters.cli;

import dev.friendgroups.application.port.in.jobs.RestoreGroups;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreSelection;
import java.util.stream.Stream;

/** Restores that come to what a test says. */
record FakeRestores(Restoring restoring, Preview preview) implements RestoreGroups {
  /** Puts back. */
  @FunctionalInterface
  interface Restoring {
    RestoreReport restore(
        JobNumber number, RestoreSelection only, RunObserver<RestoreOutcome> observer, Stop stop);
  }

  /** Shows what would be put back. */
  @FunctionalInterface
  interface Preview {
    Stream<RestoreOutcome> preview(JobNumber number, RestoreSelection only);
  }

  @Override
  public RestoreReport restore(
      JobNumber number, RestoreSelection only, RunObserver<RestoreOutcome> observer, Stop stop) {
    return restoring.restore(number, only, observer, stop);
  }

  @Override
  public Stream<RestoreOutcome> preview(JobNumber number, RestoreSelection only) {
    return preview.preview(number, only);
  }
}
