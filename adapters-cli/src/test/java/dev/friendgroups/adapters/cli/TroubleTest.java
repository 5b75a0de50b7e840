package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.UNKNOWN;
import static dev.friendgroups.adapters.cli.Outcomes.deleted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.adapters.cli.wiring.AdapterException;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.port.out.StorageSetupException;
import dev.friendgroups.application.port.out.StorageUnavailableException;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bugs, broken surroundings, and readers who go away. */
class TroubleTest {
  @TempDir Path home;

  private Program broken(RuntimeException problem) {
    Program program = Program.withApp(home);
    program.wiring.broken = Optional.of(problem);
    return program;
  }

  @Test
  void a_bug_is_one_line_and_70() {
    Program program = broken(new IllegalStateException("UserSig eJxNjs"));

    assertThat(program.run("list", "--account", "alice"))
        .isEqualTo(
            new Result(
                70,
                "",
                "error: this is a bug in friend-groups: IllegalStateException; --verbose shows"
                    + " where\n"));
  }

  @Test
  void a_bug_of_an_adapter_is_told_as_that_adapter_s() {
    Program program =
        broken(new AdapterException("gateway 'pigeon'", new IllegalStateException("eJxNjs")));

    assertThat(program.run("list", "--account", "alice"))
        .isEqualTo(
            new Result(
                70,
                "",
                "error: this is a bug in gateway 'pigeon': IllegalStateException; --verbose shows"
                    + " where\n"));
    assertThat(program.run("list", "--account", "alice", "--verbose").err())
        .startsWith(
            "error: this is a bug in gateway 'pigeon': IllegalStateException\n"
                + "java.lang.IllegalStateException: eJxNjs\n\tat ");
  }

  @Test
  void only_verbose_shows_where_a_bug_is() {
    Result result =
        broken(new IllegalStateException("oops")).run("list", "--account", "alice", "-v");

    assertThat(result.code()).isEqualTo(70);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith(
            "error: this is a bug in friend-groups: IllegalStateException\n"
                + "java.lang.IllegalStateException: oops\n\tat ");
  }

  @Test
  void a_ledger_that_does_not_serve_just_now_may_do_so_later() {
    Program away = broken(new StorageUnavailableException("the server is away", null));

    assertThat(away.run("list", "--account", "alice"))
        .isEqualTo(new Result(5, "", "error: the server is away\n"));
  }

  @Test
  void a_ledger_that_somebody_has_to_set_up_otherwise_exits_with_4() {
    Program refused = broken(new StorageSetupException("the server lets nobody write", null));

    assertThat(refused.run("list", "--account", "alice"))
        .isEqualTo(
            new Result(
                4,
                "",
                """
                error: the server lets nobody write
                Check the set-up: friend-groups check
                """));
  }

  @Test
  void what_is_no_bug_never_shows_a_stack_trace() {
    Program setup = broken(new SetupException("the key\u001b does not fit", new IOException("x")));
    Program ledger = broken(new StorageException("the disk is full", new IOException("x")));
    Program path = broken(new InvalidPathException("caf?.csv", "Malformed input"));

    assertThat(setup.run("list", "--account", "alice", "--verbose"))
        .isEqualTo(
            new Result(
                4,
                "",
                "error: the key\\u001b does not fit\nCheck the set-up: friend-groups check\n"));
    assertThat(ledger.run("list", "--account", "alice", "--verbose"))
        .isEqualTo(new Result(2, "", "error: the disk is full\n"));
    assertThat(path.run("list", "--account", "alice", "--verbose"))
        .isEqualTo(new Result(2, "", "error: Malformed input: caf?.csv\n"));
  }

  @Test
  void an_error_of_the_machine_is_told_like_a_bug() {
    Program program = Program.withApp(home);
    program.wiring.chat.lists =
        account -> {
          throw new StackOverflowError();
        };

    assertThat(program.run("list", "--account", "alice"))
        .isEqualTo(
            new Result(
                70,
                "",
                "error: this is a bug in friend-groups: StackOverflowError; --verbose shows"
                    + " where\n"));
    assertThat(program.wiring.open).isZero();
  }

  @Test
  void accounts_too_big_for_the_memory_are_no_bug_and_how_to_go_on_is_told() {
    Program program = Program.withApp(home);
    program.wiring.chat.lists =
        account -> {
          throw new OutOfMemoryError("Java heap space");
        };

    Result result = program.run("list", "--account", "alice");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).startsWith("error: out of memory").contains("--workers", "-Xmx2g");
    assertThat(program.wiring.open).isZero();
  }

  @Test
  void errors_are_red_on_a_terminal_unless_somebody_minds() {
    String red = "\u001b[31;1merror:\u001b[0m ";
    String plain = "error: ";
    Program program = Program.withApp(home).on(Program.TERMINAL);
    program.wiring.chat.refuses(UNKNOWN);

    assertThat(program.run("list", "--account", "alice").err()).startsWith(red);
    assertThat(program.run("list", "--account", "alice", "--no-color").err()).startsWith(plain);
    program.with("NO_COLOR", "");
    assertThat(program.run("list", "--account", "alice").err()).startsWith(red);
    program.with("NO_COLOR", "1");
    assertThat(program.run("list", "--account", "alice").err()).startsWith(plain);
    program.without("NO_COLOR").on(Environment.Terminal.NONE);
    assertThat(program.run("list", "--account", "alice").err()).startsWith(plain);
  }

  @Test
  void a_history_that_nobody_reads_any_more_ends_early_and_in_peace() {
    AtomicLong looked = new AtomicLong();
    Program program = Program.at(home).writingTo(closedAfter(1000));
    program.wiring.history.add(12);
    program.wiring.history.outcomes.put(
        FakeDeletions.JOB,
        Stream.iterate(1, n -> n + 1)
            .limit(100_000)
            .peek(n -> looked.incrementAndGet())
            .map(n -> deleted("account" + n, "gym")));

    Result result = program.run("history", "12", "--csv");

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(looked.get()).isBetween(1L, 1000L);
  }

  @Test
  void of_accounts_that_nobody_reads_on_to_a_dry_run_says_nothing() {
    Program program = Program.withApp(home).writingTo(closedAfter(1000));
    List<RestoreOutcome> saved = new ArrayList<>();
    StringBuilder file = new StringBuilder("account\n");
    for (int n = 0; n < 1000; n++) {
      saved.add(
          new RestoreOutcome(
              new Account("user" + n),
              List.of(new GroupName("gym")),
              List.of(),
              List.of(),
              Optional.empty(),
              0));
      file.append("user").append(n).append('\n');
    }
    program.wiring.history.add(12);
    program.wiring.chat.previews = (number, only) -> saved.stream();
    program.answering(file.toString());

    Result result = program.run("restore", "12", "--dry-run", "--from", "-");

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  @Test
  void a_deletion_goes_on_when_nobody_reads_what_became_of_it() {
    Program program = Program.withApp(home).writingTo(closedAfter(0));
    program.answering("account,group\nalice,gym\nbob,gym\n");

    Result result = program.run("delete", "--from", "-", "--yes", "--json");

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(program.wiring.chat.deletions.carriedOut).containsExactly("run with backup");
  }

  /** What head leaves of a pipe. */
  private static PrintStream closedAfter(int bytes) {
    OutputStream pipe =
        new OutputStream() {
          private int left = bytes;

          @Override
          public void write(int b) throws IOException {
            if (left == 0) {
              throw new IOException("Broken pipe");
            }
            left--;
          }
        };
    return new PrintStream(pipe, false, StandardCharsets.UTF_8);
  }
}
