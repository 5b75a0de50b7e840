package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger.Draft;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.stream.Stream;

/** A draft made of another one; what a subclass overrides it does otherwise. */
class MadeDraft implements Draft {
  final Draft right;

  MadeDraft(Draft right) {
    this.right = right;
  }

  @Override
  public void add(Account account, GroupName name) {
    right.add(account, name);
  }

  @Override
  public PlanSize size() {
    return right.size();
  }

  @Override
  public Stream<AccountPlan> accounts() {
    return right.accounts();
  }

  @Override
  public JobNumber accept(String chat, boolean backup) {
    return right.accept(chat, backup);
  }

  @Override
  public void close() {
    right.close();
  }
}
