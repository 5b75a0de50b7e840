package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.DeletionLedger.DeletionTask;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One account of a job being run, which knows its own row. */
final class SqliteDeletionTask implements DeletionTask {
  private final GroupCommit commits;
  private final JobWriter writer;
  private final long position;
  private final AccountPlan plan;
  private final AccountRow row;
  private boolean attended;
  private boolean savedAny;

  SqliteDeletionTask(GroupCommit commits, JobWriter writer, AccountRow row) {
    this.commits = commits;
    this.writer = writer;
    this.row = row;
    this.position = row.position();
    this.plan = row.plan();
    this.attended = row.outcome().isPresent();
    this.savedAny = row.savedAny();
  }

  @Override
  public AccountPlan plan() {
    return plan;
  }

  @Override
  public Set<GroupName> saved() {
    Set<GroupName> names = new HashSet<>();
    for (FriendGroup group : row.deletedOrInDoubt()) {
      names.add(group.name());
    }
    return Set.copyOf(names);
  }

  @Override
  public void save(List<FriendGroup> groups) {
    boolean anew = attended || savedAny;
    commits.write(open -> writer.save(open, position, anew, groups));
    savedAny = true;
  }

  @Override
  public void record(DeletionOutcome outcome) {
    boolean before = attended;
    commits.writeLater(open -> writer.record(open, position, before, outcome));
    attended = true;
  }
}
