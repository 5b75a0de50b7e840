package dev.friendgroups.bootstrap.architecture.broken.onlyadaptersknowwhichchat.application.usecase;

import dev.friendgroups.bootstrap.architecture.broken.onlyadaptersknowwhichchat.domain.chat.Credentials;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Deleting {
  private final Credentials other;

  Deleting(Credentials other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
