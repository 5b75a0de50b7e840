package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.CONFLICT;
import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static dev.friendgroups.adapters.cli.Outcomes.deleted;
import static dev.friendgroups.adapters.cli.Outcomes.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.deletion.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are printed lead to the same Chat and the same ledger, in the same shell. */
class HintsTest {
  @TempDir Path home;

  @Test
  void the_way_back_carries_what_led_to_the_Chat_and_the_ledger() {
    Program program = Program.withApp(home);

    String told =
        program
            .run(
                "delete",
                "--account=alice",
                "gym",
                "--yes",
                "-v",
                "--sdk-app-id=1400000002",
                "--admin",
                "it's me",
                "--region",
                "singapore",
                "--calls-per-second=20",
                "--ledger",
                "my jobs.db")
            .out();

    assertThat(told)
        .endsWith(
            "Undo: friend-groups restore 12 --sdk-app-id 1400000002 --admin 'it'\\''s me' --region"
                + " singapore --calls-per-second 20 --ledger 'my jobs.db'\n");
  }

  @Test
  void profile_gateway_and_the_embedded_Chat_are_carried_too() throws Exception {
    Path folder = Files.createDirectories(home.resolve(".config/friend-groups"));
    Files.writeString(
        folder.resolve("config.properties"),
        """
        prod.sdk-app-id=1400000003
        prod.region=tokyo
        """);
    Program program = Program.withApp(home);

    assertThat(program.run("delete", "--account=a", "b", "-y", "--profile", "prod").out())
        .endsWith("Undo: friend-groups restore 12 --profile prod\n");
    assertThat(program.run("delete", "--account=a", "b", "-y", "--gateway=carrier-pigeon").out())
        .endsWith("Undo: friend-groups restore 12 --gateway carrier-pigeon\n");
    assertThat(
            program
                .run("delete", "--account=a", "b", "-y", "--gateway=carrier-pigeon", "--set=a=b c")
                .out())
        .endsWith("Undo: friend-groups restore 12 --gateway carrier-pigeon --set 'a=b c'\n");
    assertThat(program.run("delete", "--account=a", "b", "--embedded").out())
        .endsWith("Undo: friend-groups restore 12 --embedded\n");
  }

  @Test
  void a_command_is_given_only_the_options_that_it_knows() throws Exception {
    Program program = Program.withApp(home);
    program.wiring.chat.deletions.refuse("alice", CONFLICT);
    Path file = Files.writeString(home.resolve("two.csv"), "account,group\nalice,gym\nbob,gym\n");

    String told =
        program.run("delete", "--from=" + file, "-y", "--region=seoul", "--ledger=-l.db").err();

    assertThat(told)
        .contains("Failures: friend-groups history 12 --failed --ledger=-l.db\n")
        .contains("again: friend-groups resume 12 --region seoul --ledger=-l.db\n");
  }

  @Test
  void a_restore_goes_on_with_the_accounts_that_it_was_given() {
    Program program = Program.withApp(home);
    program.wiring.history.add(12, deleted("alice", "gym"), deleted("bob", "gym"));
    program.wiring.chat.restores =
        (number, only, observer, stop) ->
            new RestoreReport(number, 0, 0, 0, 0, Set.of(), new Ending.Interrupted());

    assertThat(program.run("restore", "12", "--account", "b b", "--ledger=my.db").err())
        .endsWith("Go on: friend-groups restore 12 --account 'b b' --ledger my.db\n");
  }

  @Test
  void whatever_else_names_a_command_carries_them_as_well() {
    Program program = Program.withApp(home);
    program.wiring.history.add(
        12, Job.State.UNFINISHED, true, failed("bob", TIMEOUT, "gym"), deleted("alice", "gym"));
    program.wiring.chat.creates = creation -> new Answer.Broken<>(TIMEOUT);

    assertThat(program.run("resume", "99", "--ledger=my.db").err())
        .isEqualTo(
            "error: there is no job 99 in my.db; friend-groups history --ledger my.db lists"
                + " them\n");
    assertThat(program.run("create", "--account=alice", "gym", "--region=seoul").err())
        .contains("friend-groups list --account alice --region seoul shows it");
  }
}
