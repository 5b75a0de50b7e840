package dev.friendgroups.adapters.cli.input;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be done with what a file lists. */
public enum FileUse {
  /** To show accounts; names of groups are passed over. */
  SHOW("show", "not all accounts were shown", null),
  /** To put back accounts, each as a whole, or single groups where the file names them. */
  RESTORE("restore", "nothing was restored", null),
  /** To delete all groups of accounts; never single groups. */
  DELETE(
      "delete",
      "nothing was deleted",
      "but --all deletes all groups of an account; leave --all out to delete those named, or take"
          + " the column 'group' out of the file to delete all");

  private final String verb;
  private final String consequence;
  private final @Nullable String objection;

  FileUse(String verb, String consequence, @Nullable String objection) {
    this.verb = verb;
    this.consequence = consequence;
    this.objection = objection;
  }

  String verb() {
    return verb;
  }

  /** What a file that is wrong leads to. */
  String consequence() {
    return consequence;
  }

  /**
   * Why a file of accounts, all of whose groups are concerned, must not name groups; empty where it
   * may.
   */
  Optional<String> objection() {
    return Optional.ofNullable(objection);
  }
}
