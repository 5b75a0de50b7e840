package dev.friendgroups.bootstrap.architecture.broken.nocycles.domain.group;

import dev.friendgroups.bootstrap.architecture.broken.nocycles.domain.deletion.Deletion;

/** Breaks the rule that its package is named for. */
public interface Group {
  Deletion other();
}
