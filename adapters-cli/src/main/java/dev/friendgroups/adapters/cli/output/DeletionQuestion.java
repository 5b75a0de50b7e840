package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.domain.deletion.AccountPlan;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks whether what is planned is to be deleted.
 *
 * @param question what is told and asked
 */
public record DeletionQuestion(Confirmation.Question question) {
  /**
   * {@return the question about a plan}
   *
   * @param proposal the plan
   * @param chat the Chat, as it is told
   * @param settings say how fast it would go
   * @param backup whether there will be a way back
   * @param read whether accounts were read for it, with calls that are not counted
   */
  public static DeletionQuestion of(
      DeleteGroups.Proposal proposal,
      String chat,
      ConnectionSettings settings,
      boolean backup,
      boolean read) {
    List<AccountPlan> first;
    try (Stream<AccountPlan> planned = proposal.accounts()) {
      first = planned.limit(Confirmation.FEW).toList();
    }
    return new DeletionQuestion(
        Confirmation.question(
            proposal.size(), first, chat, backup, settings.callsPerSecond(), read));
  }

  /**
   * {@return whether the answer is yes}
   *
   * @param console tells, asks and hears
   * @throws IOException when the answer cannot be read
   */
  public boolean isConfirmed(Console console) throws IOException {
    question.about().forEach(console::reply);
    return console.confirms(question.text());
  }
}
