package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and durations on the command line: both sides of each limit. */
class NumbersTest {
  private static final String SPANS = ", like 500ms, 30s, 5m or 1h";

  @TempDir Path home;

  private Result delete(String option, String value) {
    return Program.at(home).run("delete", "--account", "alice", option, value, "work");
  }

  @ParameterizedTest
  @CsvSource({
    "--retries, -1, 0 to 100",
    "--retries, 101, 0 to 100",
    "--retries, many, 0 to 100",
    "--retries, 1.5, 0 to 100",
    "--retries, 99999999999999999999, 0 to 100",
    "--calls-per-second, 0, 1 to 1000000",
    "--calls-per-second, 1000001, 1 to 1000000",
    "--calls-per-second, '', 1 to 1000000",
    "--workers, 0, 1 to 1024",
    "--workers, 1025, 1 to 1024",
    "--workers, x, 1 to 1024",
    "--max-delete, -1, 0 to 2147483647",
    "--max-delete, 2147483648, 0 to 2147483647",
    "--max-delete, all, 0 to 2147483647"
  })
  void a_number_beyond_its_limits_is_refused_with_the_limits(
      String option, String value, String limits) {
    assertThat(delete(option, value))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: Invalid value for option '"
                    + option
                    + "': '"
                    + value
                    + "' is not a whole number from "
                    + limits
                    + "\nHelp: friend-groups delete --help\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "--retries, 0",
    "--retries, 100",
    "--calls-per-second, 1",
    "--calls-per-second, 1000000",
    "--workers, 1",
    "--workers, 1024",
    "--max-delete, 1",
    "--max-delete, 2147483647",
    "--timeout, 1ms",
    "--timeout, 24h"
  })
  void a_number_at_its_limit_is_taken(String option, String value) {
    assertThat(delete(option, value).code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0s", "0ms", "86401s", "25h", "30", "-1s", "1d", "s", "''", "9999999999s", "1.5s"})
  void a_deadline_beyond_its_limits_is_refused_with_the_limits(String value) {
    assertThat(delete("--timeout", value))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: Invalid value for option '--timeout': '"
                    + value
                    + "' is not a duration from 1ms to 24h"
                    + SPANS
                    + "\nHelp: friend-groups delete --help\n"));
  }

  @ParameterizedTest
  @CsvSource({"500ms, PT0.5S", "30s, PT30S", "5m, PT5M", "1h, PT1H"})
  void durations_have_four_units(String text, Duration meant) {
    Program program = Program.at(home);

    program.run("delete", "--account", "alice", "--timeout", text, "work");

    assertThat(program.wiring.latest().timeout()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "--port, -1, is not a whole number from 0 to 65535",
    "--port, 65536, is not a whole number from 0 to 65535",
    "--port, http, is not a whole number from 0 to 65535",
    "--calls-per-second, -1, is not a whole number from 0 to 1000000",
    "--app-calls-per-second, 1000001, is not a whole number from 0 to 1000000",
    "--latency, 61m, 'is not a duration from 0ms to 1h, like 500ms, 30s, 5m or 1h'",
    "--latency, 5, 'is not a duration from 0ms to 1h, like 500ms, 30s, 5m or 1h'",
    "--sdk-app-id, 0, 'is not an SDKAppID, a whole number of 1 to 18 digits'",
    "--sdk-app-id, -5, 'is not an SDKAppID, a whole number of 1 to 18 digits'",
    "--sdk-app-id, mine, 'is not an SDKAppID, a whole number of 1 to 18 digits'"
  })
  void numbers_of_the_emulator_have_limits_too(String option, String value, String message) {
    Program program = Program.at(home);

    Result result = program.run("emulate", option, value);

    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "",
                "error: Invalid value for option '"
                    + option
                    + "': '"
                    + value
                    + "' "
                    + message
                    + "\nHelp: friend-groups emulate --help\n"));
    assertThat(program.wiring.emulations).isEmpty();
  }

  @Test
  void a_fault_seed_is_any_whole_number() {
    assertThat(Program.at(home).run("emulate", "--fault-seed", "luck"))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: Invalid value for option '--fault-seed': the value 'luck' is not a whole"
                    + " number\nHelp: friend-groups emulate --help\n"));
  }

  @ParameterizedTest
  @CsvSource({"0s", "999ms", "87601h", "forever"})
  void a_UserSig_is_valid_for_a_second_to_ten_years(String validity) {
    assertThat(Program.at(home).run("sign", "--validity", validity))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: Invalid value for option '--validity': '"
                    + validity
                    + "' is not a duration from 1s to 87600h"
                    + SPANS
                    + "\nHelp: friend-groups sign --help\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, job number 0 is below 1",
    "-3, job number -3 is below 1",
    "last, job number 'last' is not a whole number",
    "99999999999999999999, job number '99999999999999999999' is not a whole number"
  })
  void a_job_number_is_1_or_more(String number, String message) {
    assertThat(Program.at(home).run("resume", number))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: Invalid value for JOB: "
                    + message
                    + "\nHelp: friend-groups resume --help\n"));
  }
}
