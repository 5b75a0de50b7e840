package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static dev.friendgroups.adapters.cli.Outcomes.UNKNOWN;
import static dev.friendgroups.adapters.cli.Outcomes.deleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.adapters.cli.output.CallTrace;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.NoLedgerException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.port.out.StorageSetupException;
import dev.friendgroups.application.port.out.StorageUnavailableException;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.WrongSettingException;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.ErrorCodes;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the set-up is right, what is wrong with it, and what to do. */
class CheckCommandTest {
  @TempDir Path home;
  private Program program;

  @BeforeEach
  void configure() {
    program = Program.withApp(home);
    program.wiring.history.add(2, Job.State.UNFINISHED, true, deleted("alice", "gym"));
    program.wiring.history.add(1, deleted("bob", "gym"));
  }

  private String state(String file) {
    return home.resolve(".local/state/friend-groups").resolve(file).toString();
  }

  private void answers(long code) {
    program.wiring.chat.refuses(new Refusal(new ErrorCode(code), "", ""));
  }

  @Test
  void an_account_that_Chat_does_not_know_says_that_it_takes_all_the_rest() {
    List<Account> asked = new ArrayList<>();
    program.wiring.chat.lists =
        account -> {
          asked.add(account);
          program.clock.advance(Duration.ofMillis(34));
          return new Answer.Refused<>(UNKNOWN);
        };

    assertThat(program.run("check", "--region", "tokyo", "--calls-per-second", "1200"))
        .isEqualTo(
            new Result(
                0,
                """
                ok       app     1400000001 (FRIEND_GROUPS_SDK_APP_ID)
                ok       region  tokyo, standby https://adminapijpn.my-imcloud.com (--region)
                ok       admin   administrator (default)
                ok       key     secret key *** (FRIEND_GROUPS_SECRET_KEY)
                ok       clock   2026-11-26T05:20:00Z (this machine)
                ok       Chat    takes calls, answered in 34 ms
                ok       quota   at most 1,200 calls/s to each API, shared by all processes \
                through %s (--calls-per-second)
                ok       ledger  %s, 2 jobs, 1 unfinished (default)
                """
                    .formatted(home.resolve(".local/state/friend-groups"), state("ledger.db")),
                ""));
    assertThat(asked).containsExactly(new Account("friend-groups-check"));
    assertThat(program.wiring.latest().ledger()).isEmpty();
    assertThat(program.wiring.open).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "70009, key",
    "70003, key",
    "60010, admin",
    "30004, admin",
    "60026, region",
    "70020, region",
    "60006, app",
    "70014, app",
    "70001, clock",
    "60021, Chat"
  })
  void what_Chat_refuses_is_blamed_on_what_is_wrong(long code, String what) {
    answers(code);

    Result result = program.run("check");

    ErrorCode error = new ErrorCode(code);
    assertThat(result.code()).isEqualTo(4);
    assertThat(result.out())
        .containsPattern("(?m)^wrong +%s .*\\n {9}error %d: ".formatted(what, code))
        .contains("Next: " + error.advice() + "\n");
    assertThat(result.out().lines().filter(line -> line.startsWith("wrong"))).hasSize(1);
    assertThat(result.out().lines().filter(line -> line.startsWith("unknown")))
        .hasSizeBetween(4, 5);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void a_ready_UserSig_that_ran_out_is_not_blamed_on_the_clock() {
    program.without("FRIEND_GROUPS_SECRET_KEY").with("FRIEND_GROUPS_USER_SIG", "eJw-a-user-sig");
    answers(70001);

    String out = program.run("check").out();

    assertThat(out)
        .contains("\nwrong    key     UserSig *** (FRIEND_GROUPS_USER_SIG)\n", "\nunknown  clock ")
        .doesNotContain("eJw-a-user-sig");
  }

  @Test
  void a_Chat_that_is_not_reached_says_nothing_about_the_rest() {
    program.wiring.chat.lists = account -> new Answer.Broken<>(TIMEOUT);
    Result passing = program.run("check");
    program.wiring.chat.lists =
        account ->
            new Answer.Broken<>(new Breakdown("not Chat's certificate", Remedy.FIX_SETUP, true));
    Result lasting = program.run("check");

    assertThat(passing.code()).isEqualTo(5);
    assertThat(passing.out())
        .contains(
            "\nunknown  key ",
            "\nwrong    Chat    not reached\n         no answer in 30 s. Next: ");
    assertThat(lasting.code()).isEqualTo(4);
  }

  @Test
  void a_part_that_is_missing_is_named_beside_what_is_there() {
    Result result = program.without("FRIEND_GROUPS_REGION").run("check");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.out())
        .startsWith(
            """
            unknown  app     1400000001 (FRIEND_GROUPS_SDK_APP_ID)
            unknown  admin   administrator (default)
            unknown  key     secret key *** (FRIEND_GROUPS_SECRET_KEY)
            wrong    configuration
                     the configuration is not complete; missing: the region (--region or \
            FRIEND_GROUPS_REGION; or --endpoint). Or use --embedded to try things out
            """)
        .contains("\nok       ledger  ");
    assertThat(program.wiring.connections).isEmpty();
  }

  @Test
  void a_wrong_value_exits_as_it_does_everywhere() {
    assertThat(program.run("list", "--account", "alice", "--region", "mars").code()).isEqualTo(2);

    Result result = program.run("check", "--region", "mars");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).contains("wrong    region\n         --region: unknown region 'mars'");
    assertThat(program.with("FRIEND_GROUPS_REGION", "mars").run("check").code()).isEqualTo(2);
  }

  @Test
  void all_that_is_wrong_is_told_beside_what_is_there_and_where_that_comes_from() {
    program.with("FRIEND_GROUPS_SDK_APP_ID", "abc").with("HTTPS_PROXY", "socks5://proxy:1080");

    Result result =
        program.run(
            "check", "--region=mars", "--ca-file=none.pem", "--gateway=http", "--admin=ann");

    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                """
                wrong    app
                         FRIEND_GROUPS_SDK_APP_ID: 'abc' is not an SDKAppID, a whole number of 1 to 18 digits
                wrong    region
                         --region: unknown region 'mars'; known are china, singapore, seoul, \
                tokyo, frankfurt, silicon-valley, jakarta, mumbai, riyadh
                unknown  admin   ann (--admin)
                unknown  key     secret key *** (FRIEND_GROUPS_SECRET_KEY)
                unknown  gateway http (--gateway)
                wrong    proxy
                         HTTPS_PROXY: a proxy of that kind is not supported; use http://; \
                --proxy none does without
                wrong    ca-file
                         --ca-file: there is no file none.pem
                unknown  Chat    not asked, since the configuration is wrong
                ok       quota   at most 200 calls/s to each API, shared by all processes through \
                %s (default)
                ok       ledger  %s, 2 jobs, 1 unfinished (default)
                """
                    .formatted(home.resolve(".local/state/friend-groups"), state("ledger.db")),
                ""));
    assertThat(program.wiring.connections).isEmpty();
  }

  @Test
  void what_is_missing_is_told_beside_what_is_wrong() {
    program.without("FRIEND_GROUPS_SECRET_KEY").with("FRIEND_GROUPS_ENDPOINT", "https://chat");

    assertThat(program.run("check").out())
        .startsWith(
            """
            unknown  app     1400000001 (FRIEND_GROUPS_SDK_APP_ID)
            wrong    region
                     FRIEND_GROUPS_REGION and FRIEND_GROUPS_ENDPOINT exclude each other
            unknown  admin   administrator (default)
            wrong    configuration
                     the configuration is not complete; missing: the key (--secret-key-file or \
            FRIEND_GROUPS_SECRET_KEY; or a UserSig). Or use --embedded to try things out
            unknown  Chat    not asked, since the configuration is wrong
            """);
  }

  @Test
  void a_profile_that_is_not_there_is_told_once() {
    Result result = program.run("check", "--profile", "nope");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.out())
        .startsWith("wrong    profile\n         there is no profile 'nope' in ")
        .contains(
            "\nunknown  app     1400000001 (FRIEND_GROUPS_SDK_APP_ID)\n",
            "\nunknown  key     secret key *** (FRIEND_GROUPS_SECRET_KEY)\n")
        .endsWith("\nunknown  ledger  what the profile says\n")
        .containsOnlyOnce("nope");
    assertThat(program.run("check", "--profile", "nope", "--ledger", "cloud:jobs").out())
        .endsWith("\nok       ledger  cloud:jobs, 2 jobs, 1 unfinished (--ledger)\n");
    assertThat(program.run("check", "--profile", "nope", "--embedded").out())
        .contains("\nok       Chat ", "\nwrong    ledger\n         there is no profile ");
  }

  @Test
  void a_file_that_is_not_there_does_not_hide_the_rest() {
    Result result =
        program.without("FRIEND_GROUPS_SECRET_KEY").run("check", "--secret-key-file", "none.key");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out())
        .contains(
            "unknown  region  singapore, ",
            "\nwrong    key\n         --secret-key-file: there is no file none.key\n")
        .doesNotContain("missing");
  }

  @Test
  void with_verbose_the_call_is_told() {
    program.run("check");
    program.run("check", "--verbose");

    assertThat(program.wiring.observers.get(0)).isSameAs(CallObserver.NONE);
    assertThat(program.wiring.observers.get(1)).isInstanceOf(CallTrace.class);
  }

  @ParameterizedTest
  @MethodSource("troubleWithLedgers")
  void a_ledger_that_fails_exits_as_it_does_everywhere(RuntimeException trouble, int code) {
    program.wiring.noLedger = Optional.of(trouble);

    Result result = program.run("check");

    assertThat(result.code()).isEqualTo(code).isEqualTo(program.run("history").code());
    assertThat(result.out())
        .contains("\nok       Chat    takes calls, ", "\nwrong    ledger  ")
        .endsWith(" (default)\n         so it is\n");
  }

  static Stream<Arguments> troubleWithLedgers() {
    return Stream.of(
        arguments(new StorageUnavailableException("so it is", null), 5),
        arguments(new StorageSetupException("so it is", null), 4),
        arguments(new StorageException("so it is", null), 2));
  }

  @Test
  void what_is_wrong_for_good_comes_before_what_may_pass() {
    program.wiring.noLedger = Optional.of(new StorageUnavailableException("it is away", null));
    answers(70009);

    assertThat(program.run("check").code()).isEqualTo(4);
  }

  @Test
  void a_ledger_that_shares_the_quota_is_named_and_counts_the_call() {
    Result result = program.run("check", "--ledger", "cloud:jobs");

    assertThat(result.out())
        .contains(
            "\nok       quota   at most 200 calls/s to each API, shared by all processes through "
                + home.resolve(".local/state/friend-groups")
                + ", and by all who use cloud:jobs (default)\n");
    assertThat(program.wiring.latest().ledger()).contains(LedgerLocation.parse("cloud:jobs"));
  }

  @Test
  void each_code_about_the_set_up_is_blamed_on_something_on_purpose() {
    List<Long> onTheApp = new ArrayList<>();
    for (ErrorCode code : ErrorCodes.all()) {
      answers(code.number());
      if (code.remedy().concernsCaller() && program.run("check").out().contains("wrong    app ")) {
        onTheApp.add(code.number());
      }
    }

    assertThat(onTheApp)
        .as("a new code that is about something else has its place in SetupDiagnosis")
        .containsExactly(
            60004L, 60005L, 60006L, 60012L, 60016L, 60017L, 60020L, 60027L, 60028L, 70014L, 70015L,
            70404L, 72000L, 72001L, 72002L, 72011L, 72012L);
  }

  @Test
  void without_an_app_the_embedded_Chat_is_checked() {
    Result result = Program.at(home).run("check");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("ok       app     the embedded Chat in " + home)
        .contains("calls/s to each API, not shared, since each process runs the embedded Chat for")
        .doesNotContain("clock");
    assertThat(result.err()).startsWith("No app is configured: using the embedded Chat");
  }

  @Test
  void an_embedded_Chat_that_was_never_used_is_not_made() throws IOException {
    Program fresh = Program.at(home);
    fresh.wiring.embeddedIsMade = false;

    assertThat(fresh.run("check").out())
        .startsWith("ok       app     the embedded Chat in " + home)
        .contains("\nok       Chat    made by the first command that calls it\n");
    assertThat(fresh.wiring.connections).isEmpty();

    Path file = Files.writeString(home.resolve("file"), "in the way");
    Result impossible = fresh.with("XDG_DATA_HOME", file.toString()).run("check");
    assertThat(impossible.code()).isEqualTo(4);
    assertThat(impossible.out()).contains("\nwrong    Chat\n         it cannot be made there; ");
  }

  @Test
  void a_ledger_that_is_not_there_yet_is_not_made() throws IOException {
    program.wiring.broken = Optional.empty();
    Path ledger = home.resolve("later/ledger.db");
    program.wiring.noLedger = Optional.of(new NoLedgerException("there is no ledger"));

    assertThat(program.run("check", "--ledger", ledger.toString()).out())
        .endsWith("ok       ledger  " + ledger + ", made by the first job (--ledger)\n");
    assertThat(ledger.getParent()).doesNotExist();

    Path file = Files.writeString(home.resolve("file"), "in the way");
    Result impossible = program.run("check", "--ledger", file.resolve("ledger.db").toString());
    assertThat(impossible.code()).isEqualTo(4);
    assertThat(impossible.out()).contains("\nwrong    ledger  ", "it cannot be made there");
  }

  @Test
  void the_ledger_is_made_when_that_is_asked_for() {
    program.run("check", "--ledger", "cloud:jobs");
    assertThat(program.wiring.made).isEmpty();

    program.run("check", "--init", "--ledger", "cloud:jobs");

    assertThat(program.wiring.made).containsExactly(LedgerLocation.parse("cloud:jobs"));
  }

  @Test
  void a_ledger_that_nothing_can_open_is_wrong_beside_what_is_right() {
    program.wiring.noLedger = Optional.of(new WrongSettingException("there is no ledger 'cloud'"));

    Result result = program.run("check", "--ledger", "cloud:jobs");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out())
        .contains("\nok       Chat    takes calls, ")
        .endsWith(
            "\nwrong    ledger  cloud:jobs (--ledger)\n         there is no ledger 'cloud'\n");
  }

  @Test
  void programs_get_one_object() {
    answers(70009);

    Result result = program.run("check", "--json");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.out())
        .startsWith(
            "{\"ok\":false,\"findings\":[{\"what\":\"app\",\"status\":\"unknown\",\"value\":\"1400000001\","
                + "\"source\":\"FRIEND_GROUPS_SDK_APP_ID\"},")
        .contains("{\"what\":\"key\",\"status\":\"wrong\",\"value\":\"secret key ***\",")
        .hasLineCount(1);
  }
}
