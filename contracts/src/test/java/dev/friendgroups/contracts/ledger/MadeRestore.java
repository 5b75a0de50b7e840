package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger.Restore;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.domain.deletion.Job;
import java.time.Duration;
import java.util.Iterator;

/** A restore made of another one; what a subclass overrides it does otherwise. */
class MadeRestore implements Restore {
  final Restore right;

  MadeRestore(Restore right) {
    this.right = right;
  }

  @Override
  public Job job() {
    return right.job();
  }

  @Override
  public Duration held() {
    return right.held();
  }

  @Override
  public Iterator<RestoreTask> tasks() {
    return right.tasks();
  }

  @Override
  public void finish() {
    right.finish();
  }

  @Override
  public void close() {
    right.close();
  }
}
