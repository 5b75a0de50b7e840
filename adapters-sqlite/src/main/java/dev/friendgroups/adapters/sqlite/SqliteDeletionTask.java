package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.AccountBackup;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.Saving;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.Set;

/** One account of a job being run, which knows its own row. */
final class SqliteDeletionTask implements DeletionTask {
  private final GroupCommit commits;
  private final JobWriter writer;
  private final long position;
  private final AccountPlan plan;
  private final AccountBackup state;
  private boolean attended;
  private boolean savedAny;

  SqliteDeletionTask(GroupCommit commits, JobWriter writer, AccountRow row) {
    this.commits = commits;
    this.writer = writer;
    this.state = row.state();
    this.position = row.position();
    this.plan = state.plan();
    this.attended = state.outcome().isPresent();
    this.savedAny = state.saved().any();
  }

  @Override
  public AccountPlan plan() {
    return plan;
  }

  @Override
  public Set<GroupName> saved() {
    return state.everSaved().isEmpty() ? Set.of() : Set.copyOf(state.names());
  }

  @Override
  public void save(List<FriendGroup> groups) {
    saveLater(groups).await();
  }

  @Override
  public Saving saveLater(List<FriendGroup> groups) {
    boolean anew = attended || savedAny;
    savedAny = true;
    return commits.writeLater(open -> writer.save(open, position, anew, groups));
  }

  @Override
  public void record(DeletionOutcome outcome) {
    boolean before = attended;
    commits.writeLater(open -> writer.record(open, position, before, outcome));
    attended = true;
  }
}
