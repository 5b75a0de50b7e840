package dev.friendgroups.bootstrap.architecture.broken.coreprintsnothing.domain.group;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Group {
  void tell() {
    System.out.println("deleted");
  }
}
