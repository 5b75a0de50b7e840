package dev.friendgroups.application.usecase;

import static java.util.stream.Collectors.joining;

import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.List;

/** Why groups are kept whose members Chat does not tell: nobody could restore them as they were. */
final class IncompleteBackup {
  private static final String ADVICE =
      "delete it with --no-backup, for good; reading it again does not help";

  private IncompleteBackup() {}

  /**
   * @param incomplete one group or more
   */
  static Problem of(List<FriendGroup> incomplete) {
    String summary =
        "a backup would be incomplete: "
            + incomplete.stream().map(IncompleteBackup::inWords).collect(joining("; "));
    return new Breakdown(summary, Remedy.GIVE_UP, true, ADVICE);
  }

  private static String inWords(FriendGroup group) {
    return group.counted().isPresent()
        ? "Chat names "
            + group.members().size()
            + " of the "
            + group.counted().getAsInt()
            + " members of '"
            + group.name()
            + "'"
        : "Chat does not tell who is in '" + group.name() + "'";
  }
}
