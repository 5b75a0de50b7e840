package dev.friendgroups.bootstrap.architecture.broken.onlybootstrapknowsguice.application.usecase;

import com.google.inject.Injector;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Deleting {
  private final Injector library;

  Deleting(Injector library) {
    this.library = library;
  }

  @Override
  public String toString() {
    return library.toString();
  }
}
