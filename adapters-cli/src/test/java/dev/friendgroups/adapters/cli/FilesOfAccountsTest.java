package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
