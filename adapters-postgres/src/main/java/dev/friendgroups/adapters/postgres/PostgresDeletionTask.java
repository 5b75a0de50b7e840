package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.AccountBackup;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.Saving;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One account of a job being run. */
final class PostgresDeletionTask implements DeletionTask {
  private final GroupCommit commits;
  private final long position;
  private final AccountBackup state;
  private final Map<GroupName, FriendGroup> savedNow = new LinkedHashMap<>();
  private Optional<DeletionOutcome> latest;

  PostgresDeletionTask(GroupCommit commits, AccountRow row) {
    this.commits = commits;
    position = row.position();
    state = row.state();
    latest = state.outcome();
  }

  @Override
  public AccountPlan plan() {
    return state.plan();
  }

  @Override
  public Set<GroupName> saved() {
    return state.everSaved().isEmpty() ? Set.of() : Set.copyOf(state.names());
  }

  @Override
  public void save(List<FriendGroup> groups) {
    saveLater(groups).await();
  }

  /** A group that was deleted and made again may have lost members: no backup forgets any. */
  @Override
  public Saving saveLater(List<FriendGroup> groups) {
    state.everSaved().forEach(group -> savedNow.putIfAbsent(group.name(), group));
    groups.forEach(
        group -> savedNow.merge(group.name(), group, (before, now) -> before.with(now.members())));
    return commits.writeLater(new Writing.Save(position, Json.groups(savedNow.values())));
  }

  @Override
  public void record(DeletionOutcome outcome) {
    commits.writeLater(new Writing.Outcome(position, outcome, Totals.of(outcome, latest)));
    latest = Optional.of(outcome);
  }
}
