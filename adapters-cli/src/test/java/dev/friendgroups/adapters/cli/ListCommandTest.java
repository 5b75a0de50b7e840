package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static dev.friendgroups.adapters.cli.Outcomes.UNKNOWN;
import static dev.friendgroups.adapters.cli.Outcomes.group;
import static dev.friendgroups.adapters.cli.Outcomes.groups;
import static dev.friendgroups.adapters.cli.Outcomes.names;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Showing an account's friend groups. */
class ListCommandTest {
  @TempDir Path home;
  private Program program;

  @BeforeEach
  void configureAnApp() {
    program = Program.withApp(home);
    holds(groups("alice", 3, group("family", "bob", "carol"), group("同事"), group("gym", "bob")));
  }

  private void holds(FriendGroups groups) {
    program.wiring.chat.lists = account -> new Answer.Done<>(groups);
  }

  @Test
  void groups_and_sizes_stand_in_a_table() {
    assertThat(program.run("list", "--account", "alice"))
        .isEqualTo(
            new Result(
                0,
                """
                GROUP   SIZE
                family  2
                同事    0
                gym     1
                3 friend groups of alice (sequence 3)
                """,
                ""));
  }

  @Test
  void members_are_shown_on_demand() {
    assertThat(program.run("list", "--account", "alice", "--members").out())
        .isEqualTo(
            """
            GROUP   SIZE  MEMBERS
            family  2     bob, carol
            同事    0
            gym     1     bob
            3 friend groups of alice (sequence 3)
            """);
  }

  @Test
  void as_json_it_is_one_object_with_members_on_demand() {
    assertThat(program.run("list", "--account", "alice", "--json").out())
        .isEqualTo(
            "{\"account\":\"alice\",\"sequence\":3,\"groups\":[{\"name\":\"family\",\"size\":2},"
                + "{\"name\":\"同事\",\"size\":0},{\"name\":\"gym\",\"size\":1}]}\n");
    assertThat(program.run("list", "--account", "alice", "--json", "--members").out())
        .contains("{\"name\":\"family\",\"size\":2,\"members\":[\"bob\",\"carol\"]}");
  }

  @Test
  void members_whom_chat_counts_without_naming_them_are_counted_too() {
    FriendGroup half =
        new FriendGroup(new GroupName("family"), Set.of(new Member("bob")), OptionalInt.of(3));
    FriendGroup untold = new FriendGroup(new GroupName("gym"), Set.of(), OptionalInt.empty());
    holds(groups("alice", 3, half, untold));

    assertThat(program.run("list", "--account", "alice", "--members").out())
        .isEqualTo(
            """
            GROUP   SIZE  MEMBERS
            family  3     bob
            gym     ?
            2 friend groups of alice (sequence 3)
            """);
    assertThat(program.run("list", "--account", "alice", "--json").out())
        .contains("[{\"name\":\"family\",\"size\":3},{\"name\":\"gym\"}]");
  }

  @Test
  void an_account_without_groups_is_no_error() {
    holds(groups("alice", 9));

    assertThat(program.run("list", "--account", "alice"))
        .isEqualTo(new Result(0, "alice has no friend groups (sequence 9)\n", ""));
    assertThat(program.run("list", "--account", "alice", "--json").out())
        .isEqualTo("{\"account\":\"alice\",\"sequence\":9,\"groups\":[]}\n");
  }

  @Test
  void names_from_Chat_cannot_attack_the_terminal() {
    holds(groups("alice", 1, group("a\u001b[2Jb\nc", "\u202ebob")));

    assertThat(program.run("list", "--account", "alice", "--members").out())
        .contains("a\\u001b[2Jb\\u000ac  1     \\u202ebob\n");
  }

  @Test
  void a_refusal_is_told_and_as_json_too() {
    program.wiring.chat.refuses(UNKNOWN);
    String story =
        "error: cannot list friend groups of alice: error 30003 (Err_SNS_Account_Not_Exist): the"
            + " account does not exist in this app. Next: check the UserID, and that the account"
            + " was imported into this app\n";

    assertThat(program.run("list", "--account", "alice")).isEqualTo(new Result(1, "", story));
    assertThat(program.run("list", "--account", "alice", "--json"))
        .isEqualTo(
            new Result(
                1,
                "{\"account\":\"alice\",\"error\":{\"code\":30003,"
                    + "\"info\":\"Err_SNS_Account_Not_Exist\",\"display\":\"\","
                    + "\"meaning\":\"the account does not exist in this app\","
                    + "\"remedy\":\"correct-request\"}}\n",
                story));
  }

  @Test
  void advice_that_is_more_than_the_code_gives_is_told_in_its_place() {
    program.wiring.chat.refuses(
        new Refusal(new ErrorCode(70001), "old; this clock is behind", "", "set the clock"));

    assertThat(program.run("list", "--account", "alice", "--json"))
        .isEqualTo(
            new Result(
                4,
                "{\"account\":\"alice\",\"error\":{\"code\":70001,"
                    + "\"info\":\"old; this clock is behind\",\"display\":\"\","
                    + "\"meaning\":\"the UserSig ran out\",\"remedy\":\"sign-again\","
                    + "\"advice\":\"set the clock\"}}\n",
                "error: cannot list friend groups of alice: error 70001 (old; this clock is"
                    + " behind): the UserSig ran out. Next: set the clock\n"
                    + "Check the set-up: friend-groups check\n"));
  }

  @Test
  void a_Chat_out_of_reach_is_a_temporary_matter() {
    program.wiring.chat.lists = account -> new Answer.Broken<>(TIMEOUT);

    assertThat(program.run("list", "--account", "alice"))
        .isEqualTo(
            new Result(
                5,
                "",
                "error: cannot list friend groups of alice: no answer in 30 s. Next: try"
                    + " again\n"));
  }

  @Test
  void it_needs_an_account_or_a_file() {
    assertThat(program.run("list"))
        .isEqualTo(new Result(2, "", "error: which account? Use --account ID, or --from FILE\n"));
    assertThat(program.run("list", "--account", "alice", "--from", "-"))
        .isEqualTo(new Result(2, "", "error: --from FILE excludes --account\n"));
  }

  @Test
  void of_many_accounts_each_is_named_above_its_groups() {
    FriendGroup untold = new FriendGroup(new GroupName("gym"), Set.of(), OptionalInt.empty());
    program.wiring.chat.lists =
        account ->
            new Answer.Done<>(
                switch (account.id()) {
                  case "alice" -> groups("alice", 3, group("family", "bob", "carol"), group("同事"));
                  case "bob" -> groups("bob", 1, group("work", "carol"), untold);
                  default -> FriendGroups.none(account);
                });
    String accounts = "account\nalice\nbob\ncarol\n";

    assertThat(program.answering(accounts).run("list", "--from", "-"))
        .isEqualTo(
            new Result(
                0,
                """
                2 friend groups of alice (sequence 3):
                  family  2 members
                  同事    0 members
                2 friend groups of bob (sequence 1):
                  work   1 member
                  gym    ? members
                carol has no friend groups (sequence 0)
                """,
                ""));
    assertThat(program.answering(accounts).run("list", "--from", "-", "--members").out())
        .contains("\n  family  2 members  bob, carol\n  同事    0 members\n");
  }

  @Test
  void as_CSV_they_are_input_for_a_deletion() throws IOException {
    program.wiring.chat.lists =
        account ->
            account.id().equals("ghost")
                ? new Answer.Refused<>(Outcomes.UNKNOWN)
                : new Answer.Done<>(
                    groups(account.id(), 1, group("a, b"), group("two\nlines"), group("同事")));

    Result result = program.answering("account\nalice\nghost\n").run("list", "--from=-", "--csv");
    Path exported = Files.writeString(home.resolve("groups.csv"), result.out());
    program.run("delete", "--yes", "--from", exported.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo(
            """
            account,group,escaped
            alice,"a, b",
            alice,two\\nlines,json
            alice,同事,
            """);
    assertThat(result.err()).startsWith("error: cannot list friend groups of ghost: ");
    assertThat(program.wiring.chat.deletions.planned)
        .containsExactly(new AccountPlan(new Account("alice"), names("a, b", "two\nlines", "同事")));
    assertThat(program.run("list", "--account", "alice", "--csv").out()).isEqualTo(result.out());
  }

  @Test
  void as_CSV_there_are_neither_members_nor_JSON() {
    Result refused = new Result(2, "", "error: --csv excludes --members and --json\n");

    assertThat(program.run("list", "--account=alice", "--csv", "--members")).isEqualTo(refused);
    assertThat(program.run("list", "--account=alice", "--csv", "--json")).isEqualTo(refused);
  }

  @Test
  void many_accounts_are_exported_in_the_order_of_their_file() {
    program.wiring.chat.lists =
        account ->
            account.id().equals("ghost")
                ? new Answer.Refused<>(Outcomes.UNKNOWN)
                : new Answer.Done<>(FriendGroups.none(account));
    StringBuilder accounts = new StringBuilder("account\n");
    IntStream.range(0, 500).forEach(n -> accounts.append("user").append(n).append("\n"));

    Result result =
        program.answering(accounts + "ghost\nlast\n").run("list", "--from", "-", "--json");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out().lines()).hasSize(502);
    assertThat(result.out())
        .startsWith("{\"account\":\"user0\",\"sequence\":0,\"groups\":[]}\n{\"account\":\"user1\",")
        .contains("{\"account\":\"ghost\",\"error\":{\"code\":30003,")
        .endsWith("{\"account\":\"last\",\"sequence\":0,\"groups\":[]}\n");
    assertThat(result.err()).startsWith("error: cannot list friend groups of ghost: ");
  }

  @Test
  void when_nobody_reads_the_list_any_more_no_further_account_is_asked_for() {
    AtomicInteger asked = new AtomicInteger();
    program.wiring.chat.lists =
        account -> {
          asked.incrementAndGet();
          return new Answer.Done<>(FriendGroups.none(account));
        };
    OutputStream left =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    Result result =
        program
            .writingTo(new PrintStream(left, false, UTF_8))
            .answering("account\nalice\nbob\n")
            .run("list", "--from", "-");

    assertThat(result).isEqualTo(new Result(0, "", ""));
    assertThat(asked).hasValue(1);
  }

  @Test
  void with_a_wrong_set_up_no_second_account_is_asked_for() {
    AtomicInteger asked = new AtomicInteger();
    program.wiring.chat.lists =
        account -> {
          asked.incrementAndGet();
          return new Answer.Refused<>(Outcomes.NO_ADMIN);
        };

    Result result = program.answering("account\nalice\nbob\n").run("list", "--from", "-");

    assertThat(result.code()).isEqualTo(4);
    assertThat(asked).hasValue(1);
  }
}
