package dev.friendgroups.bootstrap.architecture.broken.onlyledgersknowjdbc.application.usecase;

import java.sql.Connection;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Deleting {
  private final Connection library;

  Deleting(Connection library) {
    this.library = library;
  }

  @Override
  public String toString() {
    return library.toString();
  }
}
