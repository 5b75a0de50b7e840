package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the locale could not read is not what somebody typed, and is never sent. */
class UndecodedTextTest {
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"\ufffd\ufffd", "caf\ufffd", "half\ud83d", "\ude00half"})
  void an_argument_that_was_not_decoded_is_refused_before_anything_is_sent(String name) {
    Program program = Program.at(home);

    Result result = program.run("delete", "--account", "alice", name);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("error: an argument is not text in this locale's encoding: ")
        .endsWith("; use a UTF-8 locale (LC_ALL=C.UTF-8), or give such names in a file (--from)\n");
    assertThat(program.wiring.connections).isEmpty();
  }

  @Test
  void characters_of_two_halves_are_whole() {
    assertThat(Program.at(home).run("list", "--account", "alice\ud83d\ude00").code()).isZero();
  }

  @Test
  void a_variable_that_was_not_decoded_is_a_wrong_set_up() {
    Program admin = Program.withApp(home).with("FRIEND_GROUPS_ADMIN", "chef\ufffd");
    Program folder = Program.at(home).with("XDG_DATA_HOME", "/tmp/\ufffd");

    assertThat(admin.run("list", "--account", "alice"))
        .isEqualTo(
            new Result(
                4,
                "",
                "error: FRIEND_GROUPS_ADMIN is not text in this locale's encoding; use a UTF-8"
                    + " locale (LC_ALL=C.UTF-8)\n"
                    + "Check the set-up: friend-groups check\n"));
    assertThat(folder.run("list", "--account", "alice").code()).isEqualTo(4);
  }

  @Test
  void a_variable_that_nobody_needs_may_be_anything() {
    Program program = Program.at(home).with("FRIEND_GROUPS_ADMIN", "chef\ufffd");

    assertThat(program.run("errors", "30003").code()).isZero();
  }
}
