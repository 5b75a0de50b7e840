package dev.friendgroups.bootstrap.architecture.broken.onlycliknowspicocli.adapters.http;

import picocli.CommandLine;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Client {
  private final CommandLine library;

  Client(CommandLine library) {
    this.library = library;
  }

  @Override
  public String toString() {
    return library.toString();
  }
}
