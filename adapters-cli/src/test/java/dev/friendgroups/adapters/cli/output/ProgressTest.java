package dev.friendgroups.adapters.cli.output;

import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program;
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
    return new Progress(console, program.clock, accounts, () -> retries);
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
        .isEqualTo("2 of 1,000 accounts, 1 calls/s, 3 retries, 1 refused, 1 h 23 min left\n");

    program.clock.advance(Duration.ofSeconds(9));
    progress.add(account(2, 0, false));
    progress.clear();
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
            "\r[############------------] 2 of 4 accounts, 50 calls/s, 1 retry, 0 refused, 0"
                + " s\u001b[K");

    progress.clear();
    assertThat(seen(program)).isEqualTo(CLEAR);
    progress.clear();
    assertThat(seen(program)).isEmpty();
  }

  @Test
  void the_bar_fits_into_the_terminal() {
    Program narrow = program().on(new Terminal(true, true, true, 10));
    Progress progress = progress(narrow, false, 2);
    narrow.clock.advance(Duration.ofSeconds(1));
    progress.add(account(1, 0, false));
    assertThat(seen(narrow)).isEqualTo("\r[########\u001b[K");

    Program none = program().on(new Terminal(true, true, true, 0));
    Progress unseen = progress(none, false, 2);
    none.clock.advance(Duration.ofSeconds(1));
    unseen.add(account(1, 0, false));
    assertThat(seen(none)).isEqualTo(CLEAR);
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
    progress.startFrom(900);

    program.clock.advance(Duration.ofSeconds(10));
    progress.add(account(2, 0, false));

    assertThat(seen(program))
        .isEqualTo("901 of 1,000 accounts, 0 calls/s, 0 retries, 0 refused, 16 min 30 s left\n");
  }

  @Test
  void more_accounts_than_expected_do_no_harm() {
    Program program = program().on(new Terminal(true, true, true, 120));
    Progress progress = progress(program, false, 2);
    progress.startFrom(2);

    program.clock.advance(Duration.ofSeconds(1));
    progress.add(account(1, 0, false));

    assertThat(seen(program))
        .isEqualTo(
            "\r[########################] 3 of 2 accounts, 1 calls/s, 0 retries, 0 refused, 0 s"
                + " left\u001b[K");
  }

  @Test
  void a_pause_is_told_with_its_reason() {
    Program program = program();

    progress(program, false, 100).slowedDown(TIMEOUT, Duration.ofSeconds(90));

    assertThat(seen(program)).isEqualTo("Slowing down for 1 min 30 s: no answer in 30 s\n");
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
            "1 of 1,000 accounts, 1 calls/s, 1 retry, 0 refused, 2 h 46 min left;"
                + " Chat grants about 95 calls/s\n");

    progress.paced(new QuotaUse(3, OptionalInt.empty(), OptionalInt.of(90)));
    program.clock.advance(Duration.ofSeconds(10));
    progress.add(account(2, 0, false));
    assertThat(seen(program)).endsWith(" left\n");
  }
}
