package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Confirmation;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.domain.deletion.AccountPlan;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Asks whether what is planned is to be deleted. */
record DeletionQuestion(Confirmation.Question question) {
  /**
   * @param backup whether there will be a way back
   */
  static DeletionQuestion of(
      DeleteGroups.Proposal proposal, String chat, ConnectionSettings settings, boolean backup) {
    List<AccountPlan> first;
    try (Stream<AccountPlan> planned = proposal.accounts()) {
      first = planned.limit(Confirmation.FEW).toList();
    }
    return new DeletionQuestion(
        Confirmation.question(proposal.size(), first, chat, backup, settings.callsPerSecond()));
  }

  /** Whether the answer is yes. */
  boolean isConfirmed(Console console) throws IOException {
    question.about().forEach(console::reply);
    return console.confirms(question.text());
  }
}
