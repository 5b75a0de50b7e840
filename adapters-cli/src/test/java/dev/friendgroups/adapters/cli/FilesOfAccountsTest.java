package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.adapters.cli.wiring.Environment.Terminal;
import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands for all accounts of a file. */
class FilesOfAccountsTest {
  private static final String LAST_IS_BAD = "account\n" + "alice\n".repeat(2_000) + "\"\"\n";

  @TempDir Path home;
  private final List<Account> asked = new CopyOnWriteArrayList<>();
  private Program program;

  @BeforeEach
  void answer() {
    program = Program.at(home);
    program.wiring.chat.lists =
        account -> {
          asked.add(account);
          return new Answer.Done<>(FriendGroups.none(account));
        };
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "delete --all --yes"})
  void a_bad_last_row_is_met_before_the_first_call(String command) throws Exception {
    Path file = Files.writeString(home.resolve("accounts.csv"), LAST_IS_BAD);

    Result result = program.run((command + " --from " + file).split(" ", -1));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("1 bad row").endsWith("  line 2002: account is blank\n");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "delete --all --yes"})
  void an_account_that_is_listed_often_is_asked_for_once(String command) throws Exception {
    Path file =
        Files.writeString(home.resolve("accounts.csv"), "account\nbob\nalice\nbob\nalice\n");

    Result result = program.run((command + " --from " + file).split(" ", -1));

    assertThat(result.code()).isZero();
    assertThat(asked).containsExactlyInAnyOrder(new Account("bob"), new Account("alice"));
  }

  /** As many calls as there are accounts are no few calls, and want a job's part of the quota. */
  @ParameterizedTest
  @ValueSource(strings = {"list", "delete --all --yes"})
  void it_is_said_beforehand_how_many_are_asked_for(String command) throws Exception {
    Path file = Files.writeString(home.resolve("accounts.csv"), "account\nbob\nalice\nbob\n");
    List<String> told = new CopyOnWriteArrayList<>();
    program.wiring.chat.lists =
        new ListGroups() {
          @Override
          public Answer<FriendGroups> list(Account account) {
            told.add("asked");
            return new Answer.Done<>(FriendGroups.none(account));
          }

          @Override
          public void many(long accounts, Runnable listing) {
            told.add("begun, " + accounts);
            listing.run();
            told.add("over");
          }
        };

    program.run((command + " --from " + file).split(" ", -1));

    assertThat(told).containsExactly("begun, 2", "asked", "asked", "over");
  }

  @Test
  void a_listing_keeps_the_order_of_the_file() {
    Result result =
        program.answering("account\nbob\nalice\nbob\n").run("list", "--from", "-", "--json");

    assertThat(result.out())
        .isEqualTo(
            """
            {"account":"bob","sequence":0,"groups":[]}
            {"account":"alice","sequence":0,"groups":[]}
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "delete --all --yes"})
  void how_many_were_read_is_told_meanwhile(String command) throws Exception {
    Path file = Files.writeString(home.resolve("accounts.csv"), "account\nbob\nalice\ncarol\n");
    program.on(new Terminal(true, false, true, true, () -> 120));
    program.wiring.chat.lists = this::slowly;

    Result result = program.run((command + " --workers 1 --from " + file).split(" ", -1));

    assertThat(result.err())
        .contains(
            "\r[########----------------] 1 of 3 accounts read, 2 s left, 1 account/s\u001b[K",
            "\r\u001b[K");
    assertThat(program.ticks.going()).isZero();
  }

  @Test
  void the_question_does_not_count_the_calls_that_it_took_to_read_the_accounts() throws Exception {
    Path file = Files.writeString(home.resolve("accounts.csv"), "account\nbob\nalice\n");
    Program asking = Program.withApp(home).on(Program.TERMINAL).answering("no\n");
    asking.wiring.chat.lists =
        account ->
            new Answer.Done<>(
                new FriendGroups(
                    account, 1, List.of(new FriendGroup(new GroupName("gym"), Set.of()))));

    assertThat(asking.run("delete", "--all", "--from", file.toString()).err())
        .contains(
            "\n4 more API calls, at least 1 s at 200 calls/s to each API. What is deleted is");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_list_that_may_be_on_the_terminal_itself_is_left_alone(boolean out) throws Exception {
    Path file = Files.writeString(home.resolve("accounts.csv"), "account\nbob\nalice\ncarol\n");
    program.on(new Terminal(true, out, true, 120));
    program.wiring.chat.lists = this::slowly;

    Result result = program.run("list", "--workers", "1", "--from", file.toString());

    assertThat(result.err()).doesNotContain("read");
  }

  private Answer<FriendGroups> slowly(Account account) {
    if (account.equals(new Account("alice"))) {
      program.clock.advance(Duration.ofSeconds(1));
      program.ticks.tick();
    }
    return new Answer.Done<>(FriendGroups.none(account));
  }
}
