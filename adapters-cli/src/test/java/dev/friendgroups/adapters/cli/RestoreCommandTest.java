package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.NOT_A_FRIEND;
import static dev.friendgroups.adapters.cli.Outcomes.NO_ADMIN;
import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static dev.friendgroups.adapters.cli.Outcomes.absent;
import static dev.friendgroups.adapters.cli.Outcomes.deleted;
import static dev.friendgroups.adapters.cli.Outcomes.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.OtherChatException;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreOutcome.Rejection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undoing a job. */
class RestoreCommandTest {
  private static final JobNumber JOB = new JobNumber(12);

  @TempDir Path home;
  private Program program;
  private final List<Set<Account>> asked = new ArrayList<>();

  @BeforeEach
  void recordAJob() {
    program = Program.withApp(home);
    program.wiring.history.add(12, deleted("alice", "gym"), deleted("bob", "work", "choir"));
    program.wiring.history.add(13, Job.State.FINISHED, false, deleted("alice", "gym"));
  }

  private void comesTo(
      Ending ending, Set<Remedy> remedies, int missing, RestoreOutcome... restorations) {
    program.wiring.chat.restores =
        (number, only, observer, stop) -> {
          asked.add(only.accounts());
          List.of(restorations).forEach(observer::concluded);
          int groups = List.of(restorations).stream().mapToInt(r -> r.restored().size()).sum();
          int rejected = List.of(restorations).stream().mapToInt(r -> r.rejected().size()).sum();
          return new RestoreReport(
              number, restorations.length, groups, rejected, missing, remedies, ending);
        };
  }

  private static RestoreOutcome restored(String account, String... groups) {
    return new RestoreOutcome(
        new Account(account), names(groups), List.of(), List.of(), Optional.empty(), 1);
  }

  @Test
  void all_that_a_job_deleted_is_put_back() {
    comesTo(new Ending.Completed(), Set.of(), 0, restored("alice", "gym"), restored("bob", "work"));

    assertThat(program.run("restore", "12"))
        .isEqualTo(
            new Result(
                0,
                "Restored 2 friend groups of 2 accounts of app 1400000001 in singapore from job"
                    + " 12\n",
                ""));
    assertThat(asked).containsExactly(Set.of());
    assertThat(program.wiring.open).isZero();
    assertThat(program.wiring.connections).hasSize(1);
    assertThat(program.wiring.archives).isEmpty();
  }

  @Test
  void some_accounts_can_be_chosen_and_one_named_twice_counts_once() {
    comesTo(new Ending.Completed(), Set.of(), 0, restored("alice", "gym"));

    Result result = program.run("restore", "12", "--account=alice", "--account=alice");

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                "Restored 1 friend group of 1 account of app 1400000001 in singapore from job 12\n",
                ""));
    assertThat(asked).containsExactly(Set.of(new Account("alice")));
  }

  @Test
  void an_account_with_nothing_to_restore_is_named_and_makes_it_fail() {
    comesTo(new Ending.Completed(), Set.of(), 0, restored("alice", "gym"));

    assertThat(program.run("restore", "12", "--account=alice", "--account=ghost"))
        .isEqualTo(
            new Result(
                1,
                "Restored 1 friend group of 1 account of app 1400000001 in singapore from job 12\n",
                "error: job 12 has nothing to restore for ghost\n"));
  }

  @Test
  void a_member_whom_Chat_does_not_take_back_is_named() {
    RestoreOutcome partly =
        new RestoreOutcome(
            new Account("alice"),
            names("gym"),
            List.of(
                new Rejection(
                    new GroupName("gym"), new RejectedMember(new Member("eve"), NOT_A_FRIEND))),
            List.of(),
            Optional.empty(),
            1);
    comesTo(new Ending.Completed(), Set.of(), 0, partly);

    assertThat(program.run("restore", "12"))
        .isEqualTo(
            new Result(
                1,
                "Restored 1 friend group of 1 account of app 1400000001 in singapore from job 12; 1"
                    + " member not taken back\n",
                "error: eve was not put back into gym of alice: error 32216 (Not_Friend): the one"
                    + " to be put into the group is not a friend of the account\n"));
    assertThat(program.run("restore", "12", "--json").out())
        .isEqualTo(
            """
            {"job":12,"account":"alice","restored":["gym"],"rejected":[{"group":"gym","member":"eve","error":{"code":32216,"info":"Not_Friend","display":"","meaning":"the one to be put into the group is not a friend of the account","remedy":"correct-request"}}],"calls":1}
            {"job":12,"ending":"completed","chat":"app 1400000001 in singapore","accounts":1,"restored":1,"rejected":1,"missing":0}
            """);
  }

  @Test
  void what_was_not_put_back_is_named_with_the_reason() {
    RestoreOutcome failed =
        new RestoreOutcome(
            new Account("bob"),
            List.of(),
            List.of(),
            names("work", "choir"),
            Optional.of(TIMEOUT),
            6);
    comesTo(new Ending.Paused(TIMEOUT), Set.of(Remedy.TRY_AGAIN), 2, failed);

    assertThat(program.run("restore", "12"))
        .isEqualTo(
            new Result(
                5,
                "Restored 0 friend groups of 1 account of app 1400000001 in singapore from job 12;"
                    + " 2 friend groups not restored\n",
                """
                error: cannot restore friend groups of bob: no answer in 30 s. Not known to be restored: work, choir. Next: try again
                error: paused: no answer in 30 s. Nothing is lost. Go on later: friend-groups restore 12
                """));
    assertThat(program.run("restore", "12", "--json").out())
        .isEqualTo(
            """
            {"job":12,"account":"bob","restored":[],"rejected":[],"missing":["work","choir"],"error":{"meaning":"no answer in 30 s","remedy":"try-again"},"calls":6}
            {"job":12,"ending":"paused","chat":"app 1400000001 in singapore","accounts":1,"restored":0,"rejected":0,"missing":2,"error":{"meaning":"no answer in 30 s","remedy":"try-again"}}
            """);
  }

  @Test
  void a_ledger_that_fails_pauses_it_and_going_on_does_no_harm() {
    comesTo(
        new Ending.Unrecorded(new Breakdown("the disk is full", Remedy.TRY_AGAIN, true)),
        Set.of(),
        0);

    Result result = program.run("restore", "12");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err())
        .isEqualTo(
            "error: paused: the disk is full. Not all that was put back may be recorded; to put it"
                + " back once more does no harm. Once this is mended: friend-groups restore 12\n");
  }

  @Test
  void a_wrong_set_up_stops_it_and_an_interruption_says_how_to_go_on() {
    comesTo(new Ending.Stopped(NO_ADMIN), Set.of(Remedy.FIX_SETUP), 0);
    assertThat(program.run("restore", "12"))
        .isEqualTo(
            new Result(
                4,
                "Nothing was restored of app 1400000001 in singapore from job 12\n",
                "error: stopped, since no account can succeed: error 30004: app admin rights are"
                    + " needed. Next: sign as an app admin: set --admin to an account that the"
                    + " console lists as admin; then: friend-groups restore 12\n"
                    + "Check the set-up: friend-groups check\n"));

    comesTo(new Ending.Interrupted(), Set.of(), 0);
    assertThat(program.run("restore", "12"))
        .isEqualTo(
            new Result(
                130,
                "Nothing was restored of app 1400000001 in singapore from job 12\n",
                "warning: interrupted; nothing is lost. Go on: friend-groups restore 12\n"));
  }

  @Test
  void a_job_without_backup_and_an_unknown_job_cannot_be_restored() {
    assertThat(program.run("restore", "13"))
        .isEqualTo(
            new Result(
                2, "", "error: job 13 ran with --no-backup; there is nothing to restore from\n"));
    assertThat(program.run("restore", "99", "--ledger", "my.db"))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: there is no job 99 in my.db; friend-groups history --ledger my.db lists"
                    + " them\n"));
    assertThat(program.wiring.open).isZero();
  }

  @Test
  void a_job_of_another_Chat_is_left_alone() {
    program.wiring.chat.restores =
        (number, only, observer, stop) -> {
          throw new OtherChatException(
              program.wiring.history.job(number).orElseThrow(), "the embedded Chat");
        };

    assertThat(program.run("restore", "12"))
        .isEqualTo(
            new Result(
                2, "", "error: job 12 is for app 1400000001, but this is the embedded Chat\n"));
  }

  @Test
  void a_job_that_is_being_run_can_be_restored_later() {
    program.wiring.chat.restores =
        (number, only, observer, stop) -> {
          throw new JobBusyException(JOB);
        };

    assertThat(program.run("restore", "12"))
        .isEqualTo(new Result(5, "", "error: job 12 is being run by another process\n"));
  }

  @Test
  void it_needs_a_job() {
    assertThat(program.run("restore").err())
        .isEqualTo(
            """
            error: which job? friend-groups history lists them
            Help: friend-groups restore --help
            """);
    assertThat(program.run("restore", "--ledger", "my jobs.db").err())
        .startsWith("error: which job? friend-groups history --ledger 'my jobs.db' lists them\n");
  }

  @Test
  void a_dry_run_shows_what_would_come_back_and_puts_nothing_back() {
    program.wiring.history.add(
        21, deleted("alice", "gym", "work"), absent("bob", "gym"), deleted("carol", "family"));
    restorable(restored("alice", "gym", "work"), restored("carol", "family"));

    Result all = preview();
    Result some = preview("--account", "carol");
    Result json = preview("--json", "--account", "carol");

    assertThat(all.code()).isZero();
    assertThat(all.out())
        .isEqualTo(
            """
            dry run: would restore 2 friend groups of alice: gym, work
            dry run: would restore 1 friend group of carol: family
            dry run: would restore 3 friend groups of 2 accounts of app 1400000001 in singapore from \
            job 21; nothing was changed
            """);
    assertThat(some.out())
        .startsWith("dry run: would restore 1 friend group of carol")
        .hasLineCount(2);
    assertThat(json.out())
        .isEqualTo(
            "{\"job\":21,\"dryRun\":true,\"chat\":\"app 1400000001 in singapore\","
                + "\"account\":\"carol\",\"groups\":[\"family\"]}\n");
  }

  @Test
  void a_dry_run_names_who_has_nothing_to_restore_and_fails_as_the_restore_would() {
    program.wiring.history.add(21, deleted("alice", "gym"), absent("bob", "gym"));
    restorable(restored("alice", "gym"));

    Result result = preview("--json", "--account=alice", "--account=bob", "--account=ghost");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("\"account\":\"alice\"").hasLineCount(1);
    assertThat(result.err()).isEqualTo("error: job 21 has nothing to restore for bob, ghost\n");
  }

  @Test
  void a_dry_run_shows_accounts_that_have_a_backup_but_no_outcome_yet() {
    program.wiring.history.add(21, Job.State.UNFINISHED, true);
    restorable(restored("alice", "gym"));

    assertThat(preview().out()).startsWith("dry run: would restore 1 friend group of alice: gym\n");
  }

  @Test
  void a_dry_run_tells_of_a_damaged_backup_and_goes_on() {
    program.wiring.history.add(21, deleted("alice", "gym"), deleted("bob", "gym"));
    restorable(
        new RestoreOutcome(
            new Account("alice"),
            List.of(),
            List.of(),
            names("gym"),
            Optional.of(new Breakdown("the backup is damaged", Remedy.GIVE_UP, true)),
            0),
        restored("bob", "gym"));

    Result result = preview();

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).startsWith("dry run: would restore 1 friend group of bob: gym\n");
    assertThat(result.err())
        .startsWith(
            "error: dry run: cannot restore friend groups of alice: the backup is damaged. ");
  }

  @Test
  void of_many_accounts_without_anything_to_restore_the_first_are_named() {
    program.wiring.history.add(21, deleted("alice", "gym"));
    restorable(restored("alice", "gym"));
    StringBuilder file = new StringBuilder("account\nalice\n");
    IntStream.range(1000, 3000).forEach(n -> file.append("user").append(n).append('\n'));
    program.answering(file.toString());

    Result result = preview("--from", "-");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .startsWith("error: job 21 has nothing to restore for user1000, user1001, ")
        .endsWith(", user1019 and 1,980 more\n");
  }

  private void restorable(RestoreOutcome... accounts) {
    program.wiring.chat.previews =
        (number, only) ->
            Stream.of(accounts)
                .filter(
                    one -> only.accounts().isEmpty() || only.accounts().contains(one.account()));
  }

  private Result preview(String... more) {
    return program.run(
        Stream.concat(Stream.of("restore", "21", "--dry-run"), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void only_the_accounts_of_a_file_are_restored() {
    List<Set<Account>> asked = new ArrayList<>();
    program.wiring.history.add(21, deleted("alice", "gym"), deleted("bob", "gym"));
    program.wiring.chat.restores =
        (number, only, observer, stop) -> {
          asked.add(only.accounts());
          return new RestoreReport(number, 0, 0, 0, 0, Set.of(), new Ending.Interrupted());
        };

    program.answering("account\nbob\n").run("restore", "21", "--from", "-", "--account", "alice");

    assertThat(asked).containsExactly(Set.of(new Account("alice"), new Account("bob")));
  }

  @Test
  void a_file_with_a_bad_row_restores_nothing() {
    Result bad = program.answering("account\n\"\"\n").run("restore", "12", "--from=-");
    Result half =
        program.answering("account,group\nalice,gym\nbob,\n").run("restore", "12", "--from=-");

    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err()).startsWith("error: standard input has 1 bad row; nothing was restored\n");
    assertThat(half)
        .isEqualTo(
            new Result(
                2,
                "",
                """
                error: standard input has 1 bad row; nothing was restored
                  line 3: group name is blank
                """));
    assertThat(asked).isEmpty();
  }

  @Test
  void going_on_concerns_the_accounts_of_the_same_file() throws IOException {
    comesTo(new Ending.Interrupted(), Set.of(), 0);
    Path file = Files.writeString(home.resolve("some.csv"), "account\nbob\n");

    assertThat(program.run("restore", "12", "--from", file.toString(), "--account=alice").err())
        .isEqualTo(
            "warning: interrupted; nothing is lost. Go on: friend-groups restore 12 --account alice"
                + " --from "
                + file
                + "\n");
  }

  @Test
  void what_standard_input_held_is_not_left_to_a_command_that_would_wait_for_it() {
    comesTo(new Ending.Interrupted(), Set.of(), 0);

    assertThat(program.answering("account\nbob\n").run("restore", "12", "--from", "-").err())
        .isEqualTo(
            "warning: interrupted; nothing is lost. Go on: the same command once more, with the"
                + " same list on standard input\n");
  }
}
