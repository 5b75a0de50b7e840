package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.adapters.cli.wiring.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Printing a UserSig. */
class SignCommandTest {
  @TempDir Path home;

  @Test
  void it_signs_for_the_admin_unless_told_otherwise() {
    Program program = Program.withApp(home).with("FRIEND_GROUPS_ADMIN", "ops");

    assertThat(program.run("sign")).isEqualTo(new Result(0, "sig-of-ops-for-PT24H\n", ""));
    assertThat(program.run("sign", "--admin", "root").out()).isEqualTo("sig-of-root-for-PT24H\n");
    assertThat(program.run("sign", "alice", "--validity", "90m").out())
        .isEqualTo("sig-of-alice-for-PT1H30M\n");
  }

  @Test
  void as_json_it_is_one_object() {
    assertThat(Program.withApp(home).run("sign", "alice", "--json").out())
        .isEqualTo("{\"identifier\":\"alice\",\"userSig\":\"sig-of-alice-for-PT24H\"}\n");
  }

  @Test
  void with_nothing_configured_it_signs_for_the_embedded_Chat_and_says_so() {
    Program program = Program.at(home);
    Path data = home.resolve(".local/share/friend-groups");

    assertThat(program.run("sign"))
        .isEqualTo(
            new Result(
                0,
                "sig-of-administrator-for-PT24H\n",
                "No app is configured: using the embedded Chat, with its data in " + data + "\n"));
    assertThat(program.wiring.signers).containsExactly(new Target.Embedded(data));
  }

  @Test
  void nobody_has_a_blank_name() {
    assertThat(Program.withApp(home).run("sign", " "))
        .isEqualTo(new Result(2, "", "error: the ID to sign for is blank\n"));
  }

  @Test
  void it_needs_no_region() {
    Program program = Program.withApp(home).without("FRIEND_GROUPS_REGION");

    assertThat(program.run("sign", "alice"))
        .isEqualTo(new Result(0, "sig-of-alice-for-PT24H\n", ""));
  }

  @Test
  void half_a_configuration_is_a_wrong_set_up() {
    Program program = Program.withApp(home).without("FRIEND_GROUPS_SECRET_KEY");

    assertThat(program.run("sign").code()).isEqualTo(4);
    assertThat(program.wiring.signers).isEmpty();
  }
}
