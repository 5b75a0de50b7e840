package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstUseIT {
  @TempDir Path home;
  private Program program;
  private String note;

  @BeforeEach
  void install() {
    program = Program.at(home);
    note =
        "No app is configured: using the embedded Chat, with its data in "
            + home.resolve(".local/share/friend-groups")
            + "\n";
  }

  @Test
  void friend_groups_are_deleted_and_brought_back_without_any_configuration() {
    assertThat(program.run("delete", "--account", "alice", "family", "work"))
        .isEqualTo(
            new Result(
                0,
                "Deleted 2 friend groups of alice: family, work (sequence 5)."
                    + " Undo: friend-groups restore 1\n",
                note));

    assertThat(program.run("list", "--account", "alice").out())
        .doesNotContain("family", "work")
        .contains("gym");

    assertThat(program.run("delete", "--account", "alice", "family", "work"))
        .isEqualTo(
            new Result(
                0,
                "Nothing to delete for alice: family, work were already absent (sequence 5)\n",
                note));

    assertThat(program.run("restore", "1"))
        .isEqualTo(
            new Result(
                0,
                "Restored 2 friend groups of 1 account of the embedded Chat in "
                    + home.resolve(".local/share/friend-groups")
                    + " from job 1\n",
                note));

    assertThat(program.run("list", "--account", "alice").out()).contains("family", "work", "gym");
  }

  @Test
  void help_and_version_need_neither_configuration_nor_a_home_folder() {
    Program homeless = program.with("HOME", "/nowhere/to/be/found");

    assertThat(homeless.run("--version"))
        .satisfies(
            result -> {
              assertThat(result.exit()).isZero();
              assertThat(result.out()).matches("friend-groups \\d.*\n");
              assertThat(result.err()).isEmpty();
            });
    assertThat(homeless.run("delete", "--help"))
        .satisfies(
            result -> {
              assertThat(result.exit()).isZero();
              assertThat(result.out()).contains("Usage: friend-groups delete");
              assertThat(result.err()).isEmpty();
            });
  }
}
