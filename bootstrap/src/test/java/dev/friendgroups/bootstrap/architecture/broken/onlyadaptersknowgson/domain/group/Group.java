package dev.friendgroups.bootstrap.architecture.broken.onlyadaptersknowgson.domain.group;

import com.google.gson.JsonObject;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Group {
  private final JsonObject library;

  Group(JsonObject library) {
    this.library = library;
  }

  @Override
  public String toString() {
    return library.toString();
  }
}
