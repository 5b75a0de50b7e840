package dev.friendgroups.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.elsewhere.AnyGatewayAdapter;
import com.example.elsewhere.AnyLedgerAdapter;
import com.example.elsewhere.BrokenLedger;
import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.port.out.NoLedgerException;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.LedgerRequest;
import dev.friendgroups.application.spi.OpenLedger;
import dev.friendgroups.application.spi.WrongSettingException;
import dev.friendgroups.application.spi.WrongSetupException;
import dev.friendgroups.bootstrap.InProcess.Result;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger that is none of ours: what it is given, and who is said to be at fault. */
class AnyLedgerTest {
  private static final Account ALICE = new Account("alice");

  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final InMemoryDeletionLedger ledger = new InMemoryDeletionLedger();
  private final List<LedgerRequest> requests = new ArrayList<>();

  @TempDir Path home;

  @BeforeEach
  void connect() {
    AnyGatewayAdapter.opens(request -> AnyGatewayAdapter.open("the loft", chat));
    opens(() -> AnyLedgerAdapter.open(ledger));
    FriendGroup family = new FriendGroup(new GroupName("family"), Set.of());
    chat.put(new Contacts(Set.of(), new FriendGroups(ALICE, 1, List.of(family))));
  }

  private void opens(Supplier<OpenLedger> how) {
    AnyLedgerAdapter.opens(
        request -> {
          requests.add(request);
          return how.get();
        });
  }

  private Result delete() {
    return run("delete --account alice family --yes --gateway any");
  }

  private Result run(String line) {
    Stream<String> words = Stream.of(line.split(" ", -1));
    return new InProcess(home)
        .run(Stream.concat(words, Stream.of("--ledger", "ANY://host/db")).toArray(String[]::new));
  }

  @Test
  void it_keeps_the_jobs_and_is_created_only_where_one_is_recorded() {
    Result deleted = delete();
    Result history = run("history 1");
    Result restored = run("restore 1 --gateway any");

    assertThat(List.of(deleted.code(), history.code(), restored.code()))
        .as(deleted + "\n" + history + "\n" + restored)
        .containsOnly(0);
    assertThat(deleted.out())
        .endsWith("Undo: friend-groups restore 1 --gateway any --ledger ANY://host/db\n");
    assertThat(history.out()).contains("alice");
    assertThat(chat.groups(ALICE).groups()).hasSize(1);
    assertThat(requests).extracting(LedgerRequest::create).containsExactly(true, false, false);
    assertThat(requests)
        .extracting(LedgerRequest::location)
        .containsOnly(new LedgerLocation("any", "//host/db"));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void a_place_that_no_jar_knows_is_refused_and_the_others_are_named() {
    assertThat(new InProcess(home).run("history", "--ledger", "mysql://host/db"))
        .isEqualTo(
            new Result(
                2, "", "error: there is no ledger 'mysql'; there are any, postgresql, sqlite\n"));
    assertThat(new InProcess(home).run("history", "--ledger", "sqlite:" + home.resolve("x.db")))
        .isEqualTo(new Result(2, "", "error: no ledger at " + home.resolve("x.db") + "\n"));
  }

  @Test
  void a_password_in_the_place_is_refused_and_not_shown() {
    Result result = new InProcess(home).run("history", "--ledger", "any://me:s3cret@host/db");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("password").doesNotContain("s3cret");
  }

  @Test
  void what_it_has_to_say_is_told_as_its_own() {
    opens(
        () -> {
          throw new NoLedgerException("nobody recorded anything in db");
        });
    assertThat(run("history"))
        .isEqualTo(new Result(2, "", "error: nobody recorded anything in db\n"));
    opens(
        () -> {
          throw new WrongSettingException("no database is named");
        });
    assertThat(run("history"))
        .isEqualTo(new Result(2, "", "error: ledger 'any': no database is named\n"));
    opens(
        () -> {
          throw new WrongSetupException("the certificate has expired");
        });
    assertThat(delete().err())
        .endsWith(
            """
            error: ledger 'any': the certificate has expired
            Check the set-up: friend-groups check --gateway any --ledger ANY://host/db
            """);
    assertThat(run("history --backup " + home.resolve("copy.db")))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: ledger 'any': such a ledger is not copied into a file; back it up by the"
                    + " means it brings along\n"));
  }

  @Test
  void what_it_throws_when_it_is_opened_is_its_own_bug() {
    opens(
        () -> {
          throw new IllegalStateException("oops");
        });

    assertThat(run("history"))
        .isEqualTo(
            new Result(
                70,
                "",
                "error: this is a bug in ledger 'any': IllegalStateException; --verbose shows"
                    + " where\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"save", "saveLater", "await"})
  void what_it_throws_later_means_that_it_failed_and_nothing_more_is_deleted(String method) {
    opens(() -> AnyLedgerAdapter.open(BrokenLedger.around(ledger, method)));

    Result result = delete();

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err())
        .contains("ledger 'any' failed: java.lang.ArithmeticException at com.example.elsewhere.")
        .doesNotContain("bug");
    assertThat(chat.groups(ALICE).groups()).hasSize(1);
  }

  @Test
  void what_it_throws_at_any_time_is_told_as_its_own() {
    delete();
    for (String method : List.of("draft", "add", "accept", "run", "tasks", "next", "close")) {
      opens(() -> AnyLedgerAdapter.open(BrokenLedger.around(ledger, method)));

      assertThat(delete().err())
          .as(method)
          .contains("ledger 'any' failed: java.lang.ArithmeticException")
          .doesNotContain("bug");
    }
    Map.of("jobs", "history", "outcomes", "history 1", "forget", "history --forget 1 --yes")
        .forEach(
            (method, line) -> {
              opens(() -> AnyLedgerAdapter.open(BrokenLedger.around(ledger, method)));

              assertThat(run(line).err())
                  .as(method)
                  .contains("ledger 'any' failed: java.lang.ArithmeticException")
                  .doesNotContain("bug");
            });
  }
}
