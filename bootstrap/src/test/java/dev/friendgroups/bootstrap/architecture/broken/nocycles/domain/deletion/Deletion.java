package dev.friendgroups.bootstrap.architecture.broken.nocycles.domain.deletion;

import dev.friendgroups.bootstrap.architecture.broken.nocycles.domain.group.Group;

/** Breaks the rule that its package is named for. */
public interface Deletion {
  Group other();
}
