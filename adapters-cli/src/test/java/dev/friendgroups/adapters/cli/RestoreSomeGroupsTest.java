package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.deleted;
import static dev.friendgroups.adapters.cli.Outcomes.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreSelection;
import dev.friendgroups.domain.group.Account;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undoing a part of a job, group by group. */
class RestoreSomeGroupsTest {
  @TempDir Path home;
  private Program program;

  /** A job that deleted three groups of alice and two of bob. */
  @BeforeEach
  void recordAJob() {
    program = Program.withApp(home);
    program.wiring.history.add(
        12, deleted("alice", "gym", "work", "family"), deleted("bob", "work", "choir"));
    program.wiring.chat.previews = (number, only) -> restorable(only);
    program.wiring.chat.restores =
        (number, only, observer, stop) -> {
          List<RestoreOutcome> all = restorable(only).toList();
          all.forEach(observer::concluded);
          int groups = all.stream().mapToInt(one -> one.restored().size()).sum();
          return new RestoreReport(
              number, all.size(), groups, 0, 0, Set.of(), new Ending.Completed());
        };
  }

  private static Stream<RestoreOutcome> restorable(RestoreSelection only) {
    return Stream.of(
            restorable(only, "alice", "gym", "work", "family"),
            restorable(only, "bob", "work", "choir"))
        .filter(one -> !one.restored().isEmpty());
  }

  private static RestoreOutcome restorable(RestoreSelection only, String id, String... groups) {
    Account account = new Account(id);
    return new RestoreOutcome(
        account,
        names(groups).stream().filter(name -> only.includes(account, name)).toList(),
        List.of(),
        List.of(),
        Optional.empty(),
        1);
  }

  private Result restore(String file, String... more) {
    return program
        .answering(file)
        .run(
            Stream.concat(Stream.of("restore", "12", "--from", "-"), Stream.of(more))
                .toArray(String[]::new));
  }

  @Test
  void only_the_groups_that_a_file_names_are_restored() {
    Result result = restore("account,group\nalice,gym\nalice,family\nbob,choir\n", "--json");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith(
            """
            {"job":12,"account":"alice","restored":["gym","family"],"rejected":[],"calls":1}
            {"job":12,"account":"bob","restored":["choir"],"rejected":[],"calls":1}
            """);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void a_dry_run_shows_the_same() {
    assertThat(restore("account,group\nalice,gym\nalice,family\nbob,choir\n", "--dry-run").out())
        .startsWith(
            """
            dry run: would restore 2 friend groups of alice: gym, family
            dry run: would restore 1 friend group of bob: choir
            """);
  }

  @Test
  void a_dry_run_says_that_there_is_nothing_as_the_restore_does() {
    Result result = restore("account,group\nghost,gym\n", "--dry-run");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo("dry run: would restore nothing of app 1400000001 in singapore from job 12\n");
  }

  @Test
  void a_file_that_is_no_text_restores_nothing() {
    assertThat(restore("account\n\u0000\u0000"))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: standard input is not text in UTF-8, or in UTF-16 with a byte order mark;"
                    + " save it as CSV (UTF-8); nothing was restored\n"));
  }

  @Test
  void the_file_may_be_the_one_that_was_deleted_from() {
    Result json = restore("{\"From_Account\":\"bob\",\"GroupName\":[\"work\"]}\n", "--dry-run");
    Result escaped = restore("account,group,escaped\nbob,ch\\u006fir,json\n", "--dry-run");

    assertThat(json.out()).startsWith("dry run: would restore 1 friend group of bob: work\n");
    assertThat(escaped.out()).startsWith("dry run: would restore 1 friend group of bob: choir\n");
  }

  @Test
  void an_account_named_besides_comes_back_as_a_whole() {
    Result result = restore("account,group\nalice,gym\nbob,work\n", "--account=bob", "--dry-run");

    assertThat(result.out())
        .startsWith(
            """
            dry run: would restore 1 friend group of alice: gym
            dry run: would restore 2 friend groups of bob: work, choir
            """);
  }

  @Test
  void groups_and_accounts_with_nothing_to_restore_are_named_and_make_it_fail() {
    String file = "account,group\nalice,gym\nalice,chess\nghost,work\n";
    String missed = "job 12 has nothing to restore for stranger, chess of alice, work of ghost\n";

    Result done = restore(file, "--account=stranger");
    Result dry = restore(file, "--account=stranger", "--dry-run");

    assertThat(done.code()).isEqualTo(1);
    assertThat(done.err()).isEqualTo("error: " + missed);
    assertThat(dry.code()).isEqualTo(1);
    assertThat(dry.err()).isEqualTo("error: " + missed);
  }

  @Test
  void of_many_groups_with_nothing_to_restore_the_first_are_named() {
    StringBuilder file = new StringBuilder("account,group\nalice,gym\n");
    IntStream.range(1000, 3000).forEach(n -> file.append("alice,g").append(n).append('\n'));

    assertThat(restore(file.toString()).err())
        .startsWith("error: job 12 has nothing to restore for g1000 of alice, g1001 of alice, ")
        .endsWith(", g1019 of alice and 1,980 more\n");
  }

  @Test
  void a_dry_run_says_so_when_the_ledger_cannot_show_a_job_that_somebody_has() {
    program.wiring.chat.previews =
        (number, only) -> {
          throw new JobBusyException(new JobNumber(12));
        };

    assertThat(program.run("restore", "12", "--dry-run"))
        .isEqualTo(new Result(5, "", "error: job 12 is being run by another process\n"));
  }
}
