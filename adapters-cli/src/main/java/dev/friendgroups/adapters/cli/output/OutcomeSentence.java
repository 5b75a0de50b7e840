package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.deletion.DeletionOutcome;

/**
 * What became of one account, as a sentence without its full stop.
 *
 * @param nothingDone how it begins when something failed
 * @param nothingToDo how it begins when all groups were absent
 * @param done how it begins when groups were deleted
 */
record OutcomeSentence(String nothingDone, String nothingToDo, String done) {
  String of(DeletionOutcome outcome) {
    String account = TerminalText.name(outcome.account());
    String absent = TerminalText.texts(outcome.absent());
    String sequence = outcome.sequence() == 0 ? "" : " (sequence " + outcome.sequence() + ")";
    if (!outcome.deleted().isEmpty()) {
      return done
          + TerminalText.count(outcome.deleted().size(), "friend group")
          + " of "
          + account
          + ": "
          + TerminalText.texts(outcome.deleted())
          + sequence
          + (absent.isEmpty() ? "" : "; already absent: " + absent);
    }
    return outcome.absent().isEmpty()
        ? nothingDone + account
        : nothingToDo
            + account
            + ": "
            + absent
            + (outcome.absent().size() == 1 ? " was" : " were")
            + " already absent"
            + sequence;
  }
}
