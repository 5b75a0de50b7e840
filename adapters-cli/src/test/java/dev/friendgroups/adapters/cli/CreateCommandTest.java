package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.NOT_A_FRIEND;
import static dev.friendgroups.adapters.cli.Outcomes.NO_ADMIN;
import static dev.friendgroups.adapters.cli.Outcomes.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.group.RejectedMember;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Creating friend groups. */
class CreateCommandTest {
  @TempDir Path home;
  private Program program;

  @BeforeEach
  void configureAnApp() {
    program = Program.withApp(home);
  }

  private Result create(String... more) {
    List<String> arguments = new ArrayList<>(List.of("create", "--account", "alice"));
    arguments.addAll(List.of(more));
    return program.run(arguments.toArray(String[]::new));
  }

  @Test
  void groups_are_created_with_the_members_named() {
    Result result = create("gym", "work", "--member", "bob", "--member=carol");

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                "Created 2 friend groups of alice: gym, work, with 2 members (sequence 7)\n",
                ""));
    assertThat(program.wiring.chat.creations)
        .containsExactly(
            new GroupCreation(
                new Account("alice"),
                names("gym", "work"),
                List.of(new Member("bob"), new Member("carol"))));
  }

  @Test
  void without_members_none_are_told() {
    assertThat(create("gym").out())
        .isEqualTo("Created 1 friend group of alice: gym (sequence 7)\n");
  }

  @Test
  void as_json_it_is_one_object() {
    assertThat(create("gym", "--json").out())
        .isEqualTo("{\"account\":\"alice\",\"groups\":[\"gym\"],\"sequence\":7,\"rejected\":[]}\n");
  }

  @Test
  void a_member_whom_Chat_does_not_let_in_is_named() {
    CreatedGroups created =
        new CreatedGroups(7, List.of(new RejectedMember(new Member("eve"), NOT_A_FRIEND)));
    program.wiring.chat.creates = creation -> new Answer.Done<>(created);
    String told =
        "error: eve was not put into gym: error 32216 (Not_Friend): the one to be put into the"
            + " group is not a friend of the account\n";

    assertThat(create("gym", "--member", "bob", "--member", "eve"))
        .isEqualTo(
            new Result(
                1, "Created 1 friend group of alice: gym, with 1 member (sequence 7)\n", told));
    assertThat(create("gym", "--member", "eve", "--json"))
        .isEqualTo(
            new Result(
                1,
                "{\"account\":\"alice\",\"groups\":[\"gym\"],\"sequence\":7,"
                    + "\"rejected\":[{\"member\":\"eve\",\"error\":{\"code\":32216,"
                    + "\"info\":\"Not_Friend\",\"display\":\"\","
                    + "\"meaning\":\"the one to be put into the group is not a friend of the"
                    + " account\",\"remedy\":\"correct-request\"}}]}\n",
                told));
  }

  @Test
  void a_refusal_is_told_with_what_to_do() {
    program.wiring.chat.refuses(NO_ADMIN);

    assertThat(create("gym"))
        .isEqualTo(
            new Result(
                4,
                "",
                "error: cannot create friend groups of alice: error 30004: app admin rights are"
                    + " needed. Nothing was changed. Next: sign as an app admin: set --admin to an"
                    + " account that the console lists as admin\n"
                    + "Check the set-up: friend-groups check\n"));
  }

  @Test
  void names_that_cannot_be_are_refused_before_anything_is_set_up() {
    assertThat(create("gym", " ")).isEqualTo(new Result(2, "", "error: group name is blank\n"));
    String[] many = IntStream.range(0, 33).mapToObj(i -> "g" + i).toArray(String[]::new);
    assertThat(create(many))
        .isEqualTo(
            new Result(
                2, "", "error: 33 group names for account 'alice'; one call creates 1 to 32\n"));
    assertThat(program.wiring.connections).isEmpty();
    assertThat(create(IntStream.range(0, 32).mapToObj(i -> "g" + i).toArray(String[]::new)).code())
        .isZero();
  }

  @Test
  void a_name_too_long_for_a_new_group_is_a_matter_of_the_command_line() {
    program.wiring.chat.creates =
        creation -> {
          throw new IllegalArgumentException("group name '友' is too long for a new group");
        };

    assertThat(create("友"))
        .isEqualTo(new Result(2, "", "error: group name '友' is too long for a new group\n"));
  }

  @Test
  void it_needs_a_name_and_an_account() {
    assertThat(create().err())
        .isEqualTo("error: which friend groups? Name them\nHelp: friend-groups create --help\n");
    assertThat(program.run("create", "gym").err())
        .isEqualTo("error: which account? Use --account ID\nHelp: friend-groups create --help\n");
  }
}
