package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.CONFLICT;
import static dev.friendgroups.adapters.cli.Outcomes.deleted;
import static dev.friendgroups.adapters.cli.Outcomes.failed;
import static dev.friendgroups.adapters.cli.Outcomes.group;
import static dev.friendgroups.adapters.cli.Outcomes.groups;
import static dev.friendgroups.adapters.cli.Outcomes.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.group.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that Chat holds but nobody can type, and names whose blanks do not show. */
class UntypeableNamesTest {
  private static final String[] NAMES = {
    "two\nlines",
    " ",
    "0123456789012345678901234567890123456789",
    "\u001b[2J\u0007",
    "turned \u202e",
    "\"quoted\", \\u001b, \n",
    "half \ud83d",
    "not decoded \ufffd",
    "g2 ",
    "\u3000wide",
    "plain"
  };

  @TempDir Path home;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(home.resolve(name), content);
  }

  @Test
  void what_failed_is_valid_input_whatever_it_is_called() throws IOException {
    Program program = Program.withApp(home);
    program.wiring.history.add(
        12, failed("alice", CONFLICT, NAMES), failed("b\u200bob ", CONFLICT, "x"));
    String csv = program.run("history", "12", "--failed", "--csv").out();

    Result result = program.run("delete", "--yes", "--from", file("again.csv", csv).toString());

    assertThat(csv.replace("\n", "").chars()).noneMatch(Character::isISOControl);
    assertThat(csv).contains("alice,two\\nlines,remaining,30008,json\n");
    assertThat(csv).contains("alice,plain,remaining,30008,\n");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(program.wiring.chat.deletions.planned)
        .containsExactly(
            new AccountPlan(new Account("alice"), names(NAMES)),
            new AccountPlan(new Account("b\u200bob "), names("x")));
  }

  @Test
  void json_lines_carry_them_too() throws IOException {
    Program program = Program.withApp(home);
    Path file =
        file(
            "a.jsonl",
            "{\"From_Account\":\"alice\",\"GroupName\":[\"a\\nb\",\"" + "x".repeat(40) + "\"]}\n");

    assertThat(program.run("delete", "--yes", "--from", file.toString()).code()).isZero();
    assertThat(program.wiring.chat.deletions.planned)
        .containsExactly(new AccountPlan(new Account("alice"), names("a\nb", "x".repeat(40))));
  }

  @Test
  void a_wrong_escape_is_a_bad_row() throws IOException {
    Program program = Program.withApp(home);
    Path file = file("a.csv", "account,group,escaped\na,\\x,json\na,b,xml\na,c,\n");

    assertThat(program.run("delete", "--yes", "--from", file.toString()).err())
        .contains("line 2: it is not escaped as in JSON\n")
        .contains("line 3: the column 'escaped' must be empty or 'json'\n")
        .contains("2 bad rows");
  }

  @Test
  void a_name_that_begins_or_ends_with_a_blank_is_shown_in_quotes() {
    Program program = Program.withApp(home);
    program.wiring.chat.lists =
        account -> new Answer.Done<>(groups("alice", 3, group("g2 ", "bob"), group("gym")));

    assertThat(program.run("list", "--account", "alice").out()).contains("\"g2 \"  1\ngym    0\n");
    assertThat(program.run("delete", "--yes", "--account", "u ", "g2 ", "\u00a0x").out())
        .startsWith("Deleted 2 friend groups of \"u \": \"g2 \", \"\u00a0x\" (sequence 4)");
  }

  @Test
  void a_file_with_such_names_is_warned_of_and_trimmed_when_asked() throws IOException {
    Program program = Program.withApp(home);
    String file = file("a.csv", "account,group\nu201,g1\nu202,\"g2 \"\n u203,g3\n").toString();

    Result kept = program.run("delete", "--yes", "--from", file);
    Result trimmed = program.run("delete", "--yes", "--trim", "--from", file);

    assertThat(kept.err())
        .isEqualTo(
            "warning: "
                + file
                + ": 2 rows with a name that begins or ends with a blank, like \"g2 \" in line 3;"
                + " --trim drops such blanks\n");
    assertThat(trimmed.err()).isEmpty();
    assertThat(program.wiring.chat.deletions.planned)
        .contains(new AccountPlan(new Account("u202"), names("g2 ")))
        .contains(new AccountPlan(new Account("u202"), names("g2")))
        .contains(new AccountPlan(new Account("u203"), names("g3")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"account, group", " account,group", "account,group\u00a0"})
  void a_header_with_blanks_is_treated_alike(String header) throws IOException {
    Program program = Program.withApp(home);
    String file = file("a.csv", header + "\nu201,g1\n").toString();

    assertThat(program.run("delete", "--yes", "--from", file).err())
        .contains("it is '" + header + "'; --trim drops the blanks\n");
    assertThat(program.wiring.chat.deletions.planned).isEmpty();
    assertThat(program.run("delete", "--yes", "--trim", "--from", file).code()).isZero();
  }

  @Test
  void past_jobs_say_as_json_what_they_say_as_csv() {
    Program program = Program.withApp(home);
    program.wiring.history.add(12, failed("alice", CONFLICT, "gym"), deleted("bob", "x"));

    assertThat(program.run("history", "12", "--json").out())
        .isEqualTo(
            """
            {"job":12,"account":"alice","deleted":[],"absent":[],"remaining":["gym"],"doubtful":[],"error":{"code":30008,"info":"busy","display":"","meaning":"another write to the same account is going on","remedy":"slow-down"},"calls":1}
            {"job":12,"account":"bob","deleted":["x"],"absent":[],"sequence":4,"calls":2}
            """);
  }
}
