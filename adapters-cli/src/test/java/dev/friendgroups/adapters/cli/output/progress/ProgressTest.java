package dev.friendgroups.adapters.cli.output.progress;

import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.wiring.Environment.Terminal;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.deletion.Outcome;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a job has come, told in moderation. */
class ProgressTest {
  private static final String CLEAR = "\r\u001b[K";

  @TempDir Path home;
  private long retries;

  private Program program() {
    return Program.at(home);
  }

  private Progress progress(Program program, boolean quiet, long accounts) {
    Console console = new Console(program.environment(), quiet, false, false);
    return new Progress(console, program.environment(), 200, accounts, () -> retries);
  }

  private Outcome account(int calls, int more, boolean refused) {
    retries += more;
    return new RestoreOutcome(
        new Account("alice"),
        List.of(),
        List.of(),
        List.of(),
        refused ? Optional.of(TIMEOUT) : Optional.empty(),
        calls);
  }

  private static String seen(Program program) {
    String seen = program.err.toString(UTF_8);
    program.err.reset();
    return seen;
  }

  @Test
  void without_a_terminal_there_is_a_plain_line_every_ten_seconds() {
    Program program = program();
    Progress progress = progress(program, false, 1000);

    program.clock.advance(Duration.ofMillis(9999));
    progress.add(account(2, 0, false));
    assertThat(seen(program)).isEmpty();

    program.clock.advance(Duration.ofMillis(1));
    progress.add(account(5, 3, true));
    assertThat(seen(program))
        .isEqualTo("2 of 1,000 accounts, 1 h 23 min left, 1 failed, 0.2 accounts/s, 3 retries\n");

    program.clock.advance(Duration.ofSeconds(9));
    progress.add(account(2, 0, false));
    progress.close();
    assertThat(seen(program)).isEmpty();
  }

  @Test
  void on_a_terminal_there_is_a_bar_ten_times_a_second() {
    Program program = program().on(Program.TERMINAL);
    Progress progress = progress(program, false, 4);

    program.clock.advance(Duration.ofMillis(99));
    progress.add(account(2, 0, false));
    assertThat(seen(program)).isEmpty();

    program.clock.advance(Duration.ofMillis(1));
    progress.add(account(3, 1, false));
    assertThat(seen(program))
        .isEqualTo(
            "\r"
                + "[############------------] 2 of 4 accounts, 0 s left, 20 accounts/s, 1"
                + " retry\u001b[K");

    progress.close();
    assertThat(seen(program)).isEqualTo(CLEAR);
    progress.close();
    assertThat(seen(program)).isEmpty();
  }

  @Test
  void the_line_fits_into_the_window_however_it_is_resized_meanwhile() {
    AtomicInteger width = new AtomicInteger(40);
    Program program = program().on(new Terminal(true, true, true, width::get));
    Progress progress = progress(program, false, 20_000);

    program.clock.advance(Duration.ofSeconds(1));
    progress.add(account(2, 0, false));
    assertThat(seen(program)).isEqualTo("\r1 of 20,000 accounts, 5 h 33 min left\u001b[K");

    width.set(80);
    program.clock.advance(Duration.ofSeconds(1));
    progress.add(account(2, 0, false));
    assertThat(seen(program))
        .isEqualTo(
            "\r"
                + "[------------------------] 2 of 20,000 accounts, 5 h 33 min left, 1"
                + " account/s\u001b[K");

    width.set(35);
    program.clock.advance(Duration.ofSeconds(1));
    progress.add(account(2, 0, false));
    assertThat(seen(program))
        .as("the old line was broken into three by the narrower window")
        .isEqualTo("\r\u001b[2A\u001b[J3 of 20,000, 5 h 33 min left\u001b[K");

    width.set(0);
    program.clock.advance(Duration.ofSeconds(1));
    progress.add(account(2, 0, false));
    assertThat(seen(program)).endsWith("J\u001b[K");
  }

  @Test
  void time_passes_also_while_no_account_is_done() {
    Program program = program().on(Program.TERMINAL);
    Progress progress = progress(program, false, 400);

    program.clock.advance(Duration.ofMillis(100));
    program.ticks.tick();
    assertThat(seen(program))
        .isEqualTo(
            "\r[------------------------] 0 of 400 accounts, 0 s so far, 0 accounts/s\u001b[K");

    retries = 4;
    program.clock.advance(Duration.ofSeconds(3));
    program.ticks.tick();
    assertThat(seen(program)).contains("0 of 400 accounts, 3 s so far, 0 accounts/s, 4 retries");

    progress.close();
    assertThat(seen(program)).isEqualTo(CLEAR);
    assertThat(program.ticks.going()).isZero();
  }

  @Test
  void one_account_is_told_of_when_it_takes_longer_than_a_moment() {
    Program program = program().on(Program.TERMINAL);
    progress(program, false, 1);

    program.clock.advance(Duration.ofMillis(999));
    program.ticks.tick();
    assertThat(seen(program)).isEmpty();

    program.clock.advance(Duration.ofMillis(1));
    program.ticks.tick();
    assertThat(seen(program)).contains("0 of 1 account, 1 s so far");
  }

  @Test
  void what_is_finished_after_a_stop_is_counted_down() {
    Program program = program().on(Program.TERMINAL);
    Progress progress = progress(program, false, 400);
    AtomicInteger inFlight = new AtomicInteger(2);

    progress.finishing(inFlight::get);
    program.ticks.tick();
    assertThat(seen(program)).contains("0 of 400 accounts, finishing 2 calls");

    inFlight.set(1);
    program.clock.advance(Duration.ofMillis(100));
    program.ticks.tick();
    assertThat(seen(program)).contains("0 of 400 accounts, finishing 1 call,");
  }

  @Test
  void while_it_is_not_known_how_many_accounts_there_are_the_time_that_it_takes_is_told() {
    Program program = program().on(Program.TERMINAL);
    Progress progress = progress(program, false, 0);

    program.clock.advance(Duration.ofSeconds(1));
    program.ticks.tick();
    assertThat(seen(program)).isEqualTo("\rReading the backups, 1 s so far\u001b[K");

    program.clock.advance(Duration.ofSeconds(59));
    progress.expect(100);
    program.clock.advance(Duration.ofSeconds(10));
    progress.add(account(20, 0, false));
    assertThat(seen(program))
        .as("the time spent on reading says nothing of how fast accounts are done")
        .contains("1 of 100 accounts, 16 min 30 s left, 0.1 accounts/s");
  }

  @Test
  void without_a_terminal_that_backups_are_read_is_told_every_ten_seconds() {
    Program program = program();
    progress(program, false, 0);

    program.clock.advance(Duration.ofSeconds(10));
    program.ticks.tick();

    assertThat(seen(program)).isEqualTo("Reading the backups, 10 s so far\n");
  }

  @Test
  void a_terminal_that_knows_nothing_but_plain_lines_gets_plain_lines() {
    for (String type : List.of("dumb", "")) {
      Program program = program().on(Program.TERMINAL).with("TERM", type);
      progress(program, false, 400);

      program.clock.advance(Duration.ofSeconds(10));
      program.ticks.tick();

      assertThat(seen(program)).isEqualTo("0 of 400 accounts, 10 s so far, 0 accounts/s\n");
    }
  }

  @Test
  void one_account_and_quiet_have_no_progress() {
    Program one = program().on(Program.TERMINAL);
    Progress single = progress(one, false, 1);
    one.clock.advance(Duration.ofHours(1));
    single.add(account(1, 0, false));
    assertThat(seen(one)).isEmpty();

    Program silent = program().on(Program.TERMINAL);
    Progress quiet = progress(silent, true, 100);
    silent.clock.advance(Duration.ofHours(1));
    quiet.add(account(1, 0, false));
    quiet.slowedDown(TIMEOUT, Duration.ofSeconds(5));
    assertThat(seen(silent)).isEmpty();
  }

  @Test
  void what_earlier_runs_did_is_done_but_no_measure_of_speed() {
    Program program = program();
    Progress progress = progress(program, false, 1000);
    progress.startFrom(900, 40);

    program.clock.advance(Duration.ofSeconds(10));
    progress.add(account(2, 0, false));

    assertThat(seen(program))
        .isEqualTo("901 of 1,000 accounts, 16 min 30 s left, 40 failed, 0.1 accounts/s\n");
  }

  @Test
  void more_accounts_than_expected_do_no_harm() {
    Program program = program().on(new Terminal(true, true, true, 120));
    Progress progress = progress(program, false, 2);
    progress.startFrom(2, 0);

    program.clock.advance(Duration.ofSeconds(1));
    progress.add(account(1, 0, false));

    assertThat(seen(program))
        .isEqualTo("\r[########################] 3 of 2 accounts, 0 s left, 1 account/s\u001b[K");
  }

  @Test
  void a_pause_is_told_with_its_reason() {
    Program program = program();

    progress(program, false, 100).slowedDown(TIMEOUT, Duration.ofSeconds(90));

    assertThat(seen(program)).isEqualTo("Slowing down for 1 min 30 s: no answer in 30 s\n");
  }

  @Test
  void of_pauses_one_after_the_other_those_are_told_that_are_longer_than_before() {
    Program program = program();
    Progress progress = progress(program, false, 100);

    for (int each = 0; each < 50; each++) {
      progress.slowedDown(TIMEOUT, Duration.ofSeconds(1));
      program.clock.advance(Duration.ofMillis(100));
    }
    progress.slowedDown(TIMEOUT, Duration.ofSeconds(2));
    assertThat(seen(program))
        .isEqualTo(
            "Slowing down for 1 s: no answer in 30 s\nSlowing down for 2 s: no answer in 30 s\n");

    program.clock.advance(Duration.ofSeconds(30));
    progress.slowedDown(TIMEOUT, Duration.ofSeconds(1));
    assertThat(seen(program))
        .as("a pause some time later is news")
        .isEqualTo("Slowing down for 1 s: no answer in 30 s\n");
  }

  @Test
  void what_is_read_before_anything_is_done_with_it_is_told_likewise() {
    Program program = program().on(Program.TERMINAL);
    Console console = new Console(program.environment(), false, false, false);
    Progress reading = Progress.ofReading(console, program.environment(), 600, () -> retries);

    program.clock.advance(Duration.ofSeconds(10));
    reading.add(true);
    reading.add(false);

    assertThat(seen(program))
        .isEqualTo(
            "\r[-------------------] 1 of 600 accounts read, 1 h 39 min left, 0.1"
                + " accounts/s\u001b[K");
  }

  @Test
  void what_Chat_grants_is_told_where_it_is_less() {
    Program program = program();
    Progress progress = progress(program, false, 1000);
    progress.paced(new QuotaUse(3, OptionalInt.of(95), OptionalInt.of(90)));

    program.clock.advance(Duration.ofSeconds(10));
    progress.add(account(6, 1, false));
    assertThat(seen(program))
        .isEqualTo(
            "1 of 1,000 accounts, 2 h 46 min left, 95 of 200 calls/s granted, 0.1 accounts/s,"
                + " 1 retry\n");

    progress.paced(new QuotaUse(3, OptionalInt.empty(), OptionalInt.of(90)));
    program.clock.advance(Duration.ofSeconds(10));
    progress.add(account(2, 0, false));
    assertThat(seen(program)).endsWith(" left, 0.1 accounts/s, 1 retry\n");
  }

  @Test
  void of_a_limit_only_larger_changes_are_told() {
    Program program = program();
    Console console = new Console(program.environment(), false, true, false);
    Progress progress = new Progress(console, program.environment(), 200, 1000, () -> retries);

    for (int limit : List.of(95, 97, 92, 85, 90, 94, 99)) {
      progress.paced(new QuotaUse(3, OptionalInt.of(limit), OptionalInt.of(85)));
    }
    progress.paced(new QuotaUse(3, OptionalInt.empty(), OptionalInt.of(85)));

    assertThat(seen(program))
        .isEqualTo(
            """
            Chat grants about 95 calls/s
            Chat grants about 85 calls/s
            Chat refuses nothing; trying up to 94 calls/s
            Chat grants all calls again
            """);
  }
}
