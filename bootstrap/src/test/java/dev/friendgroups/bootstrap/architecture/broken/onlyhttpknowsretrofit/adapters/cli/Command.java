package dev.friendgroups.bootstrap.architecture.broken.onlyhttpknowsretrofit.adapters.cli;

import retrofit2.Converter;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Command {
  private final Converter<?, ?> library;

  Command(Converter<?, ?> library) {
    this.library = library;
  }

  @Override
  public String toString() {
    return library.toString();
  }
}
