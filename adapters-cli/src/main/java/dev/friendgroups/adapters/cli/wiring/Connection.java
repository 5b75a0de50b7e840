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
  /**
   * {@return which Chat it is, in words that stay the same from run to run: a job belongs to it}
   */
  String chat();

  /** {@return how often calls were repeated so far} */
  long retries();

  /** {@return what deletes friend groups; needs the ledger} */
  DeleteGroups deleteGroups();

  /** {@return what goes on with jobs; needs the ledger} */
  ResumeJob resumeJob();

  /** {@return what undoes jobs; needs the ledger} */
  RestoreGroups restoreGroups();

  /** {@return what reads friend groups} */
  ListGroups listGroups();

  /** {@return what creates friend groups} */
  CreateGroups createGroups();
}
