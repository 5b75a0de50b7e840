package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.CONFLICT;
import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static dev.friendgroups.adapters.cli.Outcomes.UNKNOWN;
import static dev.friendgroups.adapters.cli.Outcomes.deleted;
import static dev.friendgroups.adapters.cli.Outcomes.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.in.jobs.OtherChatException;
import dev.friendgroups.application.port.in.jobs.ResumeJob;
import dev.friendgroups.application.port.out.HoldLostException;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.JobHolder;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going on with a job. */
class ResumeCommandTest {
  private static final PlanSize SIZE = new PlanSize(2, 2, 0, 2);

  @TempDir Path home;
  private Program program;

  @BeforeEach
  void recordAJob() {
    program = Program.withApp(home);
    program.wiring.history.add(
        12, Job.State.UNFINISHED, true, deleted("alice", "gym"), failed("bob", TIMEOUT, "gym"));
    program.wiring.chat.resumes = comesTo(new Ending.Completed(), deleted("bob", "gym"));
  }

  private ResumeJob comesTo(Ending ending, DeletionOutcome outcome) {
    return (number, observer, stop) -> {
      observer.resumed(program.wiring.history.job(number).orElseThrow());
      observer.concluded(outcome);
      JobTotals totals = JobTotals.NONE.plus(deleted("alice", "gym")).plus(outcome);
      Set<Remedy> remedies =
          outcome.problem().map(problem -> Set.of(problem.remedy())).orElse(Set.of());
      return new JobReport(Optional.of(number), SIZE, totals, remedies, ending);
    };
  }

  @Test
  void the_end_tells_of_the_whole_job() {
    assertThat(program.run("resume", "12"))
        .isEqualTo(
            new Result(
                0,
                "Job 12 of app 1400000001 in singapore: deleted 2 friend groups of 2 accounts; 0"
                    + " already absent; 0 accounts failed. Undo: friend-groups restore 12\n",
                ""));
    assertThat(program.wiring.open).isZero();
  }

  @Test
  void the_ledger_is_opened_once() {
    program.run("resume", "12");

    assertThat(program.wiring.connections).hasSize(1);
    assertThat(program.wiring.archives).isEmpty();
  }

  @Test
  void as_json_the_accounts_of_this_run_and_the_whole_job() {
    assertThat(program.run("resume", "12", "--json").out())
        .isEqualTo(
            """
            {"job":12,"account":"bob","deleted":["gym"],"absent":[],"sequence":4,"calls":2}
            {"job":12,"ending":"completed","chat":"app 1400000001 in singapore","planned":2,"duplicates":0,"accounts":2,"done":2,"failed":0,"deleted":2,"absent":0,"remaining":0,"calls":4}
            """);
  }

  @Test
  void what_fails_again_can_be_resumed_again() {
    program.wiring.chat.resumes = comesTo(new Ending.Completed(), failed("bob", TIMEOUT, "gym"));

    assertThat(program.run("resume", "12"))
        .isEqualTo(
            new Result(
                5,
                "Job 12 of app 1400000001 in singapore: deleted 1 friend group of 2 accounts; 0"
                    + " already absent; 1 account failed (no answer in 30 s ×1). Undo:"
                    + " friend-groups restore 12\n",
                """
                error: cannot delete friend groups of bob: no answer in 30 s. Not known to be deleted: gym. Next: try again
                Failures: friend-groups history 12 --failed
                Try them again: friend-groups resume 12
                """));
  }

  @Test
  void what_failed_for_good_in_an_earlier_run_is_counted_by_code_too() {
    program.wiring.history.add(
        14,
        Job.State.UNFINISHED,
        true,
        failed("ghost", UNKNOWN, "gym"),
        failed("bob", TIMEOUT, "gym"));
    program.wiring.chat.resumes =
        (number, observer, stop) -> {
          observer.resumed(program.wiring.history.job(number).orElseThrow());
          DeletionOutcome again = failed("bob", CONFLICT, "gym");
          observer.concluded(again);
          JobTotals totals = JobTotals.NONE.plus(failed("ghost", UNKNOWN, "gym")).plus(again);
          return new JobReport(
              Optional.of(number),
              SIZE,
              totals,
              Set.of(again.problem().orElseThrow().remedy()),
              new Ending.Completed());
        };

    assertThat(program.run("resume", "14").out())
        .isEqualTo(
            "Job 14 of app 1400000001 in singapore: deleted 0 friend groups of 2 accounts; 0"
                + " already absent; 2 accounts failed (30003 ×1, 30008 ×1)\n");
  }

  @Test
  void a_finished_job_has_nothing_left_to_be_done() {
    program.wiring.history.add(13, deleted("alice", "gym"), deleted("bob", "gym"));

    assertThat(program.run("resume", "13").err())
        .isEqualTo("Job 13 has nothing left to be done.\n");
  }

  @Test
  void an_interruption_is_told_by_code_and_word() {
    program.wiring.chat.resumes = comesTo(new Ending.Interrupted(), deleted("bob", "gym"));

    Result result = program.run("resume", "12");

    assertThat(result.code()).isEqualTo(130);
    assertThat(result.err())
        .isEqualTo("warning: interrupted; nothing is lost. Go on: friend-groups resume 12\n");
  }

  @Test
  void unknown_busy_and_foreign_jobs_are_left_alone() {
    assertThat(program.run("resume", "99", "--ledger=my.db"))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: there is no job 99 in my.db; friend-groups history --ledger my.db lists"
                    + " them\n"));

    program.wiring.chat.resumes =
        (number, observer, stop) -> {
          throw new JobBusyException(number);
        };
    assertThat(program.run("resume", "12"))
        .isEqualTo(
            new Result(
                5,
                "",
                """
                error: job 12 is being run by another process
                To wait for it: friend-groups resume 12 --wait
                """));

    program.wiring.chat.resumes =
        (number, observer, stop) -> {
          throw new OtherChatException(
              program.wiring.history.job(number).orElseThrow(), "app 7\u001b[2J");
        };
    assertThat(program.run("resume", "12"))
        .isEqualTo(
            new Result(
                2, "", "error: job 12 is for app 1400000001, but this is app 7\\u001b[2J\n"));
  }

  /** Each time somebody wants the job, the next one has it; nobody at the end. */
  private void heldBy(JobHolder... holders) {
    ResumeJob free = program.wiring.chat.resumes;
    Iterator<JobHolder> next = List.of(holders).iterator();
    program.wiring.chat.resumes =
        (number, observer, stop) -> {
          if (next.hasNext()) {
            throw new JobBusyException(number, next.next());
          }
          return free.resume(number, observer, stop);
        };
  }

  private static JobHolder holder(String user, Instant until) {
    return new JobHolder(user, "build-7", 4711, Optional.of(until));
  }

  @Test
  void who_has_a_busy_job_and_until_when_is_told() {
    heldBy(holder("anna", Program.NOW));

    assertThat(program.run("resume", "12").err())
        .isEqualTo(
            """
            error: job 12 is being run by anna on build-7 (process 4711), and is theirs until 2026-11-26T05:20:00Z at the least
            To wait for it: friend-groups resume 12 --wait
            """);
  }

  @Test
  void waiting_tells_once_for_whom_and_takes_over() {
    Instant later = Program.NOW.plusSeconds(30);
    heldBy(holder("anna", Program.NOW), holder("anna", later), holder("bert", later));

    assertThat(program.run("resume", "12", "--wait"))
        .isEqualTo(
            new Result(
                0,
                "Job 12 of app 1400000001 in singapore: deleted 2 friend groups of 2 accounts; 0"
                    + " already absent; 0 accounts failed. Undo: friend-groups restore 12\n",
                """
                Waiting: job 12 is being run by anna on build-7 (process 4711), and is theirs until 2026-11-26T05:20:00Z at the least.
                Waiting: job 12 is being run by bert on build-7 (process 4711), and is theirs until 2026-11-26T05:20:30Z at the least.
                """));
    assertThat(program.clock.sleeps()).hasSize(3).containsOnly(Duration.ofSeconds(1));
  }

  @Test
  void a_job_that_was_taken_over_is_paused_and_says_by_whom() {
    JobHolder anna = holder("anna", Program.NOW);
    String why =
        String.valueOf(new HoldLostException(new JobNumber(12), Optional.of(anna)).getMessage());
    program.wiring.chat.resumes =
        comesTo(
            new Ending.TakenOver(new Breakdown(why, Remedy.TRY_AGAIN, true)),
            deleted("bob", "gym"));

    assertThat(program.run("resume", "12"))
        .isEqualTo(
            new Result(
                5,
                "Job 12 of app 1400000001 in singapore, in this run: deleted 2 friend groups of 2"
                    + " accounts; 0 already absent; 0 accounts failed\n",
                """
                error: paused: job 12 was taken over by anna on build-7 (process 4711), since this process was not heard of in time. Who has it looks at what this run did, and does the rest. To wait for them and see: friend-groups resume 12 --wait
                """));
  }
}
