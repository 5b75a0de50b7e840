package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.application.port.in.groups.CreateGroups;
import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.application.port.in.jobs.RestoreGroups;
import dev.friendgroups.application.port.in.jobs.ResumeJob;

/**
 * Everything that can be asked of one Chat, for as long as it is open. The ledger is opened when
 * something is asked that needs it.
 */
public interface Connection extends Archive {
  /** Which Chat it is, in words that stay the same from run to run: a job belongs to it. */
  String chat();

  /** How often calls were repeated so far. */
  long retries();

  /** Deletes friend groups. */
  DeleteGroups deleteGroups();

  /** Goes on with jobs. */
  ResumeJob resumeJob();

  /** Undoes jobs. */
  RestoreGroups restoreGroups();

  /** Shows friend groups. */
  ListGroups listGroups();

  /** Creates friend groups. */
  CreateGroups createGroups();
}
