package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Ledgers that record something else than they are handed. */
final class WrongRecords {
  private WrongRecords() {}

  static List<Wrong<LedgerSite>> all() {
    return List.of(
        recording(
            "cuts an explanation at a hundred characters",
            "a_long_explanation_is_kept_to_its_end",
            problem ->
                problem instanceof Breakdown broken && broken.summary().length() > 100
                    ? new Breakdown(
                        broken.summary().substring(0, 100), broken.remedy(), broken.certain())
                    : problem),
        recording(
            "takes doubt for certainty",
            "outcomes_come_back_as_they_were_recorded",
            problem -> problem instanceof Breakdown broken ? broken.withoutEffect() : problem),
        new Wrong<>(
            "keeps the first outcome of an account",
            "totals_count_an_account_once_by_its_last_outcome",
            site -> site.with(WrongRecords::recordingOnce)),
        WrongBackups.task(
            "records only what is conclusive",
            "outcomes_come_back_as_they_were_recorded",
            task ->
                new MadeTask(task) {
                  @Override
                  public void record(DeletionOutcome outcome) {
                    if (outcome.conclusive()) {
                      right.record(outcome);
                    }
                  }
                }));
  }

  private static Wrong<LedgerSite> recording(
      String what, String caughtBy, UnaryOperator<Problem> recorded) {
    return WrongBackups.task(
        what,
        caughtBy,
        task ->
            new MadeTask(task) {
              @Override
              public void record(DeletionOutcome outcome) {
                right.record(
                    new DeletionOutcome(
                        outcome.account(),
                        outcome.deleted(),
                        outcome.absent(),
                        outcome.remaining(),
                        outcome.doubtful(),
                        outcome.problem().map(recorded),
                        outcome.sequence(),
                        outcome.calls()));
              }
            });
  }

  private static DeletionLedger recordingOnce(DeletionLedger ledger) {
    Set<Object> recorded = new HashSet<>();
    return new MadeLedger(ledger) {
      @Override
      DeletionTask task(JobNumber job, DeletionTask made) {
        return new MadeTask(made) {
          @Override
          public void record(DeletionOutcome outcome) {
            if (recorded.add(List.of(job, outcome.account()))) {
              right.record(outcome);
            }
          }
        };
      }
    };
  }
}
