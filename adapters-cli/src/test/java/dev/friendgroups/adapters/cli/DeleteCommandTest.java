package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.CONFLICT;
import static dev.friendgroups.adapters.cli.Outcomes.NO_ADMIN;
import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static dev.friendgroups.adapters.cli.Outcomes.UNKNOWN;
import static dev.friendgroups.adapters.cli.Outcomes.group;
import static dev.friendgroups.adapters.cli.Outcomes.groups;
import static dev.friendgroups.adapters.cli.Outcomes.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.Account;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleting the friend groups of one account. */
class DeleteCommandTest {
  private static final String CHAT = "Deleting from app 1400000001 in singapore.\n";

  @TempDir Path home;
  private Program program;
  private FakeDeletions deletions;

  @BeforeEach
  void configureAnApp() {
    program = Program.withApp(home);
    deletions = program.wiring.chat.deletions;
  }

  private Result delete(String... more) {
    List<String> arguments = new ArrayList<>(List.of("delete", "--account", "alice"));
    arguments.addAll(List.of(more));
    return program.run(arguments.toArray(String[]::new));
  }

  private static Result wrong(String message) {
    return new Result(2, "", "error: " + message + "\n");
  }

  private static AccountPlan plan(String account, String... names) {
    return new AccountPlan(new Account(account), names(names));
  }

  @Test
  void the_groups_named_are_deleted_and_the_way_back_is_told() {
    Result result = delete("--yes", "family", "work", "gym");

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                "Deleted 3 friend groups of alice: family, work, gym (sequence 4). Undo:"
                    + " friend-groups restore 12\n",
                CHAT));
    assertThat(deletions.planned).containsExactly(plan("alice", "family", "work", "gym"));
    assertThat(deletions.carriedOut).containsExactly("run with backup");
    assertThat(deletions.open).isZero();
    assertThat(program.wiring.open).isZero();
  }

  @Test
  void as_json_it_is_one_object() {
    assertThat(delete("--yes", "--json", "family", "work", "gym"))
        .isEqualTo(
            new Result(
                0,
                "{\"job\":12,\"account\":\"alice\",\"deleted\":[\"family\",\"work\",\"gym\"],"
                    + "\"absent\":[],\"sequence\":4,\"calls\":2}\n",
                CHAT));
  }

  @Test
  void names_are_taken_as_they_are_typed() {
    delete("--yes", " padded ", "同事", "@pom.xml", "list", "--", "-x", "--json");

    assertThat(deletions.planned)
        .containsExactly(plan("alice", " padded ", "同事", "@pom.xml", "list", "-x", "--json"));
  }

  @Test
  void verbose_tells_the_job_as_soon_as_it_is_recorded() {
    assertThat(delete("--yes", "--verbose", "gym").err()).endsWith(CHAT + "Job 12 is recorded.\n");
    assertThat(delete("--yes", "gym").err()).isEqualTo(CHAT);
  }

  @Test
  void without_a_backup_there_is_no_way_back_and_none_is_told() {
    assertThat(delete("--yes", "--no-backup", "gym"))
        .isEqualTo(new Result(0, "Deleted 1 friend group of alice: gym (sequence 4)\n", CHAT));
    assertThat(deletions.carriedOut).containsExactly("run without backup");
  }

  @Test
  void absent_groups_are_told_beside_the_deleted_ones() {
    deletions.answer(
        "alice",
        plan ->
            new DeletionOutcome(
                plan.account(),
                names("gym"),
                names("choir", "work"),
                List.of(),
                List.of(),
                Optional.empty(),
                4,
                2));

    assertThat(delete("--yes", "gym", "choir", "work"))
        .isEqualTo(
            new Result(
                0,
                "Deleted 1 friend group of alice: gym (sequence 4); already absent: choir, work."
                    + " Undo: friend-groups restore 12\n",
                CHAT));
    assertThat(delete("--yes", "--json", "gym", "choir", "work").out())
        .isEqualTo(
            "{\"job\":12,\"account\":\"alice\",\"deleted\":[\"gym\"],"
                + "\"absent\":[\"choir\",\"work\"],\"sequence\":4,\"calls\":2}\n");
  }

  @Test
  void when_nothing_is_there_to_delete_it_is_done_all_the_same() {
    deletions.answer("alice", plan -> Outcomes.absent("alice", "gym"));

    assertThat(delete("--yes", "gym"))
        .isEqualTo(
            new Result(
                0, "Nothing to delete for alice: gym was already absent (sequence 4)\n", CHAT));

    deletions.answer("alice", plan -> Outcomes.absent("alice", "gym", "work"));
    assertThat(delete("--yes", "gym", "work").out())
        .isEqualTo("Nothing to delete for alice: gym, work were already absent (sequence 4)\n");
  }

  @Test
  void a_sequence_that_Chat_did_not_tell_is_left_out() {
    deletions.answer(
        "alice",
        plan ->
            new DeletionOutcome(
                plan.account(),
                plan.names(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                2));

    assertThat(delete("--yes", "gym").out())
        .isEqualTo("Deleted 1 friend group of alice: gym. Undo: friend-groups restore 12\n");
  }

  @Test
  void a_refusal_tells_what_was_attempted_the_code_its_meaning_and_what_to_do() {
    deletions.refuse("alice", UNKNOWN);

    assertThat(delete("--yes", "gym"))
        .isEqualTo(
            new Result(
                1,
                "Nothing was deleted for alice\n",
                CHAT
                    + "error: cannot delete friend groups of alice: error 30003"
                    + " (Err_SNS_Account_Not_Exist): the account does not exist in this app."
                    + " Nothing was deleted. Next: check the UserID, and that the account was"
                    + " imported into this app\n"));
  }

  @Test
  void a_refusal_as_json_has_the_promised_fields() {
    deletions.refuse("alice", UNKNOWN);

    Result result = delete("--yes", "--json", "gym");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo(
            "{\"job\":12,\"account\":\"alice\",\"error\":{\"code\":30003,"
                + "\"info\":\"Err_SNS_Account_Not_Exist\",\"display\":\"\","
                + "\"meaning\":\"the account does not exist in this app\","
                + "\"remedy\":\"correct-request\"}}\n");
    assertThat(result.err())
        .startsWith(CHAT + "error: cannot delete friend groups of alice: error 30003");
  }

  @Test
  void what_is_left_after_half_a_deletion_is_named() {
    deletions.answer(
        "alice",
        plan ->
            new DeletionOutcome(
                plan.account(),
                names("gym"),
                List.of(),
                List.of(),
                names("work", "choir"),
                Optional.of(TIMEOUT),
                0,
                6));

    assertThat(delete("--yes", "gym", "work", "choir"))
        .isEqualTo(
            new Result(
                5,
                "Deleted 1 friend group of alice: gym. Undo: friend-groups restore 12\n",
                CHAT
                    + "error: cannot delete friend groups of alice: no answer in 30 s. Not known to"
                    + " be deleted: work, choir. Next: try again; then: friend-groups resume"
                    + " 12\n"));
    assertThat(delete("--yes", "--json", "gym", "work", "choir").out())
        .isEqualTo(
            "{\"job\":12,\"account\":\"alice\",\"deleted\":[\"gym\"],\"absent\":[],"
                + "\"remaining\":[],\"doubtful\":[\"work\",\"choir\"],"
                + "\"error\":{\"meaning\":\"no answer in 30 s\",\"remedy\":\"try-again\"},"
                + "\"calls\":6}\n");
  }

  @Test
  void what_certainly_remains_is_told_apart_from_what_is_in_doubt() {
    deletions.answer(
        "alice",
        plan ->
            new DeletionOutcome(
                plan.account(),
                List.of(),
                List.of(),
                names("gym"),
                names("work", "choir"),
                Optional.of(TIMEOUT),
                0,
                6));

    assertThat(delete("--yes", "gym", "work", "choir").err())
        .isEqualTo(
            CHAT
                + "error: cannot delete friend groups of alice: no answer in 30 s. Not known to be"
                + " deleted: work, choir. Not deleted: gym. Next: try again; then: friend-groups"
                + " resume 12\n");
    assertThat(delete("--yes", "--json", "gym", "work", "choir").out())
        .contains("\"remaining\":[\"gym\"],\"doubtful\":[\"work\",\"choir\"],");
  }

  @Test
  void what_certainly_remains_after_half_a_deletion_is_named() {
    deletions.answer(
        "alice",
        plan ->
            new DeletionOutcome(
                plan.account(),
                names("gym"),
                List.of(),
                names("work"),
                List.of(),
                Optional.of(CONFLICT),
                0,
                6));

    Result result = delete("--yes", "gym", "work");

    assertThat(result.err()).contains(" Not deleted: work. ").doesNotContain("Not known");
  }

  @Test
  void the_exit_code_says_who_is_to_do_something() {
    deletions.refuse("alice", NO_ADMIN);
    assertThat(delete("--yes", "gym").code()).isEqualTo(4);

    deletions.refuse("alice", CONFLICT);
    assertThat(delete("--yes", "gym").code()).isEqualTo(5);

    deletions.refuse("alice", UNKNOWN);
    assertThat(delete("--yes", "gym").code()).isEqualTo(1);
  }

  @Test
  void an_interrupted_deletion_says_how_to_resume_even_when_quiet() {
    deletions.ending = new Ending.Interrupted();

    Result result = delete("--yes", "--quiet", "gym");

    assertThat(result.code()).isEqualTo(130);
    assertThat(result.err())
        .isEqualTo("warning: interrupted; nothing is lost. Go on: friend-groups resume 12\n");
  }

  @Test
  void a_job_that_stops_before_its_first_account_tells_why() {
    Program empty = Program.withApp(home);
    empty.wiring.chat.deletions.ending = new Ending.Stopped(NO_ADMIN);

    Result result = empty.run("delete", "--account", "alice", "--yes", "gym");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err())
        .isEqualTo(
            CHAT
                + "error: stopped, since no account can succeed: error 30004: app admin rights are"
                + " needed. Next: sign as an app admin: set --admin to an account that the console"
                + " lists as admin; then: friend-groups resume 12\n"
                + "Check the set-up: friend-groups check\n");
  }

  @Test
  void all_means_all_that_Chat_holds() {
    program.wiring.chat.lists =
        account ->
            new Answer.Done<>(groups("alice", 3, group("family", "bob"), group("odd\tname")));

    Result result = delete("--yes", "--all");

    assertThat(result.out())
        .isEqualTo(
            "Deleted 2 friend groups of alice: family, odd\\u0009name (sequence 4). Undo:"
                + " friend-groups restore 12\n");
    assertThat(deletions.planned).containsExactly(plan("alice", "family", "odd\tname"));
  }

  @Test
  void all_of_nothing_is_done_without_a_job() {
    program.wiring.chat.lists = account -> new Answer.Done<>(groups("alice", 3));

    assertThat(delete("--yes", "--all"))
        .isEqualTo(new Result(0, "alice has no friend groups; nothing to delete\n", ""));
    assertThat(delete("--dry-run", "--all").out())
        .isEqualTo("dry run: alice has no friend groups; nothing to delete\n");
    assertThat(delete("--yes", "--all", "--json").out())
        .isEqualTo(
            "{\"account\":\"alice\",\"deleted\":[],\"absent\":[],\"sequence\":3,\"calls\":1}\n");
    assertThat(delete("--dry-run", "--all", "--json").out())
        .isEqualTo(
            "{\"dryRun\":true,\"account\":\"alice\",\"deleted\":[],\"absent\":[],\"sequence\":3,"
                + "\"calls\":1}\n");
    assertThat(deletions.planned).isEmpty();
  }

  @Test
  void all_of_an_account_that_Chat_refuses_to_show_is_not_deleted() {
    program.wiring.chat.lists = account -> new Answer.Refused<>(UNKNOWN);

    Result result = delete("--yes", "--all", "--json");

    assertThat(result)
        .isEqualTo(
            new Result(
                1,
                "{\"account\":\"alice\",\"error\":{\"code\":30003,"
                    + "\"info\":\"Err_SNS_Account_Not_Exist\",\"display\":\"\","
                    + "\"meaning\":\"the account does not exist in this app\","
                    + "\"remedy\":\"correct-request\"}}\n",
                "error: cannot list friend groups of alice: error 30003"
                    + " (Err_SNS_Account_Not_Exist): the account does not exist in this app."
                    + " Nothing was deleted. Next: check the UserID, and that the account was"
                    + " imported into this app\n"));
    assertThat(deletions.planned).isEmpty();
  }

  @Test
  void every_line_of_a_dry_run_says_that_it_is_one() {
    deletions.answer(
        "alice",
        plan ->
            new DeletionOutcome(
                plan.account(),
                names("gym"),
                names("choir"),
                List.of(),
                List.of(),
                Optional.empty(),
                3,
                1));

    Result result = delete("--dry-run", "gym", "choir", "gym");

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                """
                dry run: would delete 1 friend group of alice: gym (sequence 3); already absent: choir
                dry run: app 1400000001 in singapore: 1 account, 2 friend groups (1 duplicate dropped): 1 would be deleted, 1 already absent, 0 accounts failed; 2 API calls, at least 1 s at 200 calls/s to each API; nothing was changed
                """,
                ""));
    assertThat(deletions.carriedOut).containsExactly("preview");
  }

  @Test
  void a_dry_run_reckons_with_the_quota_and_without_the_backup() {
    String[] many = IntStream.range(0, 65).mapToObj(i -> "g" + i).toArray(String[]::new);
    List<String> arguments =
        new ArrayList<>(List.of("--dry-run", "--no-backup", "--calls-per-second=2"));
    arguments.addAll(List.of(many));

    assertThat(delete(arguments.toArray(String[]::new)).out())
        .endsWith("; 3 API calls, at least 2 s at 2 calls/s to each API; nothing was changed\n");
  }

  @Test
  void a_dry_run_as_json_tells_the_plan_too() {
    assertThat(delete("--dry-run", "--json", "gym", "gym"))
        .isEqualTo(
            new Result(
                0,
                """
                {"dryRun":true,"account":"alice","deleted":["gym"],"absent":[],"sequence":4,"calls":2}
                {"dryRun":true,"ending":"completed","chat":"app 1400000001 in singapore","planned":1,"duplicates":1,"accounts":1,"done":1,"failed":0,"deleted":1,"absent":0,"remaining":0,"calls":2,"callsNeeded":2,"secondsNeeded":1}
                """,
                ""));
  }

  @Test
  void a_refusal_met_by_a_dry_run_is_labelled_as_well() {
    deletions.refuse("alice", UNKNOWN);
    deletions.ending = new Ending.Stopped(UNKNOWN);

    Result result = delete("--dry-run", "gym");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.out().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("dry run: "));
    assertThat(result.err().lines().limit(2))
        .allSatisfy(line -> assertThat(line).startsWith("error: dry run: "));
    assertThat(result.err().lines().skip(2))
        .containsExactly("dry run: Check the set-up: friend-groups check");
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "yes", "Y", "YES", " yes ", "y\r"})
  void on_a_terminal_a_yes_deletes(String answer) {
    program.on(Program.TERMINAL).answering(answer + "\n");

    Result result = delete("--no-color", "family", "work", "work");

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                "Deleted 2 friend groups of alice: family, work (sequence 4). Undo: friend-groups"
                    + " restore 12\n",
                "2 API calls, at least 1 s at 200 calls/s to each API; 1 duplicate dropped. What is"
                    + " deleted is saved first.\n"
                    + "Delete 2 friend groups of alice of app 1400000001 in singapore: family,"
                    + " work? [y/N] "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "no", "", "yess", "ja", "y y"})
  void anything_but_a_yes_deletes_nothing(String answer) {
    program.on(Program.TERMINAL).answering(answer + "\n");

    Result result = delete("--no-backup", "work");

    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "",
                "1 API call, at least 1 s at 200 calls/s to each API. Nothing is saved first: what"
                    + " is deleted is gone for good.\n"
                    + "Delete 1 friend group of alice of app 1400000001 in singapore: work? [y/N]"
                    + " Nothing was deleted.\n"));
    assertThat(deletions.carriedOut).isEmpty();
    assertThat(deletions.open).isZero();
  }

  @Test
  void very_many_names_are_counted_in_the_question() {
    program.on(Program.TERMINAL).answering("n\n");
    String[] names = IntStream.range(0, 32).mapToObj(n -> "group" + n).toArray(String[]::new);

    assertThat(delete(names).err())
        .contains(
            "\nDelete 32 friend groups of alice of ", ": group0, ", ", group9 and 22 more? [");
  }

  @Test
  void what_was_typed_before_the_question_does_not_answer_it() {
    program.on(Program.TERMINAL).typingAhead("y\ny\n", "n\n");

    Result result = delete("work");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).endsWith("? [y/N] Nothing was deleted.\n");
    assertThat(deletions.carriedOut).isEmpty();
    program.typingAhead("n\n", "y\n");
    assertThat(delete("work").code()).isZero();
  }

  @Test
  void the_end_of_input_is_a_no() {
    program.on(Program.TERMINAL).answering("");

    Result result = delete("work");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).endsWith("? [y/N] \nNothing was deleted.\n");
    assertThat(deletions.carriedOut).isEmpty();
  }

  @Test
  void where_nobody_can_be_asked_nothing_is_even_looked_at() {
    Result missing =
        wrong(
            "deleting needs a confirmation and nobody can be asked; add --yes. Nothing was"
                + " deleted");

    assertThat(delete("work")).isEqualTo(missing);
    assertThat(delete("--all")).isEqualTo(missing);
    program.on(Program.TERMINAL).answering("y\n");
    assertThat(delete("--no-color", "--no-input", "work")).isEqualTo(missing);
    assertThat(program.wiring.connections).isEmpty();
  }

  @Test
  void with_yes_nobody_is_asked() {
    program.on(Program.TERMINAL).answering("n\n");

    assertThat(delete("-y", "work").code()).isZero();
  }

  @Test
  void the_embedded_Chat_and_a_dry_run_never_ask() {
    program.on(Program.TERMINAL).answering("n\n");

    assertThat(delete("--embedded", "work").code()).isZero();
    assertThat(delete("--dry-run", "work").code()).isZero();
    assertThat(Program.at(home).run("delete", "--account", "alice", "work").code()).isZero();
  }

  @Test
  void a_plan_of_as_many_groups_as_allowed_is_run_and_a_larger_one_refused() {
    assertThat(delete("--yes", "--max-delete=2", "a", "b", "b").code()).isZero();
    assertThat(delete("--yes", "--max-delete=2", "a", "b", "c"))
        .isEqualTo(
            wrong(
                "the plan deletes 3 friend groups, but --max-delete allows 2; nothing was"
                    + " deleted"));
    assertThat(delete("--dry-run", "--max-delete=0", "a").code()).isEqualTo(2);
    assertThat(deletions.carriedOut).containsExactly("run with backup");
    assertThat(deletions.open).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'', account is blank",
    "' ', account is blank",
    "012345678901234567890123456789012,"
        + " account '012345678901234567890123456789012' is 33 bytes long; at most 32 are allowed",
    "一二三四五六七八九十一, account '一二三四五六七八九十一' is 33 bytes long; at most 32 are allowed",
    "'al\tice', account 'al\\u0009ice' contains a control character"
  })
  void an_account_that_cannot_be_is_refused_with_the_reason(String account, String reason) {
    assertThat(program.run("delete", "--account", account, "--yes", "work"))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: Invalid value for option '--account': "
                    + reason
                    + "\nHelp: friend-groups delete --help\n"));
  }

  @Test
  void an_account_of_32_bytes_is_fine() {
    String longest = "一二三四五六七八九十ab";

    assertThat(program.run("delete", "--account", longest, "--yes", "work").code()).isZero();
    assertThat(deletions.planned).containsExactly(plan(longest, "work"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', group name is blank",
    "'  ', group name is blank",
    "'a\u001b[31mb', group name 'a\\u001b[31mb' contains a control character",
    "0123456789012345678901234567890,"
        + " group name '0123456789012345678901234567890' is 31 characters long; at most 30 are"
        + " allowed"
  })
  void a_name_that_cannot_be_is_refused_with_the_reason_wherever_it_stands(
      String name, String reason) {
    assertThat(delete("--yes", name, "work")).isEqualTo(wrong(reason));
    assertThat(delete("--yes", "work", "gym", name)).isEqualTo(wrong(reason));
    assertThat(program.wiring.connections).isEmpty();
  }

  @Test
  void a_name_of_30_characters_is_fine_however_many_bytes_it_has() {
    assertThat(delete("--yes", "友".repeat(30)).code()).isZero();
    assertThat(delete("--yes", "友".repeat(31)).code()).isEqualTo(2);
  }

  @Test
  void options_that_do_not_fit_together_are_told_before_anything_is_set_up() {
    assertThat(program.run("delete", "work"))
        .isEqualTo(wrong("which account? Use --account ID, or --from FILE"));
    assertThat(delete("--yes"))
        .isEqualTo(wrong("which friend groups? Name them, or use --all for all of them"));
    assertThat(delete("--all", "work")).isEqualTo(wrong("--all excludes names"));
    assertThat(delete("--from", "f.csv"))
        .isEqualTo(wrong("--from FILE excludes --account and names"));
    assertThat(program.run("delete", "--from", "f.csv", "work"))
        .isEqualTo(wrong("--from FILE excludes --account and names"));
    assertThat(delete("--format", "csv", "work"))
        .isEqualTo(wrong("--format goes with --from FILE"));
    assertThat(program.wiring.connections).isEmpty();
  }

  @Test
  void names_and_details_from_Chat_cannot_attack_the_terminal() {
    deletions.answer(
        "alice",
        plan -> Outcomes.deleted("alice", "\u001b]0;pwned\u0007", "\u202egnp.exe", "\u009b2J"));

    assertThat(delete("--yes", "gym").out())
        .isEqualTo(
            "Deleted 3 friend groups of alice: \\u001b]0;pwned\\u0007, \\u202egnp.exe, \\u009b2J"
                + " (sequence 4). Undo: friend-groups restore 12\n");
    assertThat(delete("--yes", "--json", "gym").out())
        .contains("[\"\\u001b]0;pwned\\u0007\",\"\\u202egnp.exe\",\"\\u009b2J\"]");
  }
}
