package com.example.domain;

import dev.friendgroups.domain.deletion.DeletionPlan;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.ErrorCode;

/** Says which API calls a request needs, and what to do about an error code. */
public final class Planning {
  private Planning() {}

  /** Prints both. */
  public static void main(String... arguments) {
    DeletionPlan plan = new DeletionPlan()
        .add(new Account("alice"), GroupName.requested("family"))
        .add(new Account("alice"), GroupName.requested("work"));
    plan.deletions().forEach(System.out::println); // the fewest API calls, at most 32 names each
    System.out.println(new ErrorCode(30008).remedy()); // SLOW_DOWN
    if (plan.deletions().size() != 1) {
      throw new IllegalStateException("one account with two groups takes one call");
    }
  }
}
