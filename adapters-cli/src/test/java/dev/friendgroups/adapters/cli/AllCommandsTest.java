package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.adapters.cli.output.Hints;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What is true of every command and every option. */
class AllCommandsTest {
  private static final Map<String, CommandLine> COMMANDS =
      Program.homeless().app().commandLine().getSubcommands();
  private static final Set<String> TALKING =
      Set.of("--json", "--verbose", "--quiet", "--no-color", "--no-input", "--help", "--version");
  private static final Set<String> CHOOSING_A_CHAT =
      Set.of(
          "--profile",
          "--sdk-app-id",
          "--admin",
          "--region",
          "--endpoint",
          "--secret-key-file",
          "--user-sig-file",
          "--embedded");
  private static final Set<String> CALLING =
      Set.of("--timeout", "--retries", "--calls-per-second", "--ledger");

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "delete, JOBS",
    "restore, JOBS",
    "resume, JOBS",
    "list, CALLS",
    "create, CALLS",
    "sign, SIGNING"
  })
  void what_a_command_will_ask_for_is_said_before_it_is_understood(String command, Wiring.Use use) {
    Program program = Program.at(home);

    program.run(command, "--no-such-option");
    program.run(command, "--help");

    assertThat(program.wiring.prepared).containsExactly(use);
  }

  @ParameterizedTest
  @ValueSource(strings = {"errors", "history", "completion", "--help", "delte"})
  void others_do_not(String command) {
    Program program = Program.at(home);

    program.run(command);

    assertThat(program.wiring.prepared).isEmpty();
  }

  static Set<String> names() {
    return COMMANDS.keySet();
  }

  static Stream<OptionSpec> options() {
    return COMMANDS.values().stream()
        .flatMap(command -> command.getCommandSpec().options().stream());
  }

  private static CommandLine command(String name) {
    return COMMANDS.entrySet().stream()
        .filter(entry -> entry.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> longNames(String command) {
    return command(command).getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .collect(Collectors.toSet());
  }

  @Test
  void there_are_exactly_the_promised_commands() {
    assertThat(names())
        .containsExactly(
            "delete",
            "list",
            "create",
            "restore",
            "resume",
            "history",
            "emulate",
            "check",
            "sign",
            "errors",
            "completion");
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_command_has_the_name_that_it_is_found_by_and_the_overview_tells_what_it_does(String name) {
    CommandSpec command = command(name).getCommandSpec();

    assertThat(command.userObject().getClass().getAnnotation(Command.class).name()).isEqualTo(name);
    assertThat(Program.homeless().run("--help").out().replaceAll("\\s+", " "))
        .contains(" " + name + " " + command.usageMessage().description()[0]);
  }

  @ParameterizedTest
  @MethodSource("names")
  void hints_carry_those_shared_options_that_the_other_command_has(String command) {
    List<String> shared = new ArrayList<>(List.of("chat", "profile", "network", "calls", "ledger"));
    shared.retainAll(command(command).getCommandSpec().mixins().keySet());

    assertThat(Hints.shared(command)).isEqualTo(shared);
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_command_can_be_told_how_to_talk(String command) {
    assertThat(longNames(command)).containsAll(TALKING);
  }

  @ParameterizedTest
  @MethodSource("names")
  void what_calls_Chat_can_be_told_which_and_how(String command) {
    boolean calls =
        Set.of("delete", "list", "create", "restore", "resume", "check").contains(command);
    boolean chooses = calls || command.equals("sign");

    assertThat(longNames(command).containsAll(CHOOSING_A_CHAT)).isEqualTo(chooses);
    assertThat(longNames(command).containsAll(CALLING)).isEqualTo(calls);
  }

  @Test
  void every_option_and_parameter_is_described() {
    Stream<ArgSpec> arguments =
        COMMANDS.values().stream().flatMap(command -> command.getCommandSpec().args().stream());

    assertThat(arguments)
        .hasSizeGreaterThan(80)
        .allSatisfy(
            argument ->
                assertThat(String.join("", argument.description()))
                    .as(argument.toString())
                    .endsWith("."));
  }

  @Test
  void no_option_takes_a_key_or_a_UserSig_itself() {
    assertThat(options().flatMap(option -> Arrays.stream(option.names())))
        .contains("--secret-key-file", "--user-sig-file")
        .filteredOn(name -> name.matches(".*(secret|key|sig|password|token).*"))
        .allSatisfy(name -> assertThat(name).endsWith("-file"));
  }

  @Test
  void no_description_needs_two_reads_of_its_first_line() {
    assertThat(COMMANDS.values())
        .allSatisfy(
            command ->
                assertThat(command.getCommandSpec().usageMessage().description()[0]).endsWith("."));
  }

  @ParameterizedTest
  @MethodSource("names")
  void help_needs_neither_configuration_nor_home_and_has_an_example(String command) {
    Program program = Program.homeless();

    Result result = program.run(command, "--help");

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("Usage: friend-groups " + command)
        .containsPattern("\nExamples?:\n  (source <\\()?friend-groups " + command);
    assertThat(program.wiring.connections).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void examples_fit_into_a_line_and_are_understood(String command) {
    List<String> examples =
        Arrays.stream(command(command).getCommandSpec().usageMessage().footer())
            .map(String::strip)
            .filter(line -> line.startsWith("friend-groups "))
            .toList();

    for (String example : examples) {
      String[] words = example.replaceFirst(" [>|] .*", "").split(" ", -1);
      String[] arguments = Arrays.copyOfRange(words, 1, words.length);
      assertThat(example.length()).isLessThanOrEqualTo(78);
      assertThat(Program.homeless().app().commandLine().parseArgs(arguments).errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void version_needs_neither_configuration_nor_home(String command) {
    Result result = Program.homeless().run(command, "--version");

    assertThat(result).isEqualTo(new Result(0, "friend-groups 1.2.3\n", ""));
  }

  @Test
  void the_program_itself_has_help_and_a_version() {
    Result help = Program.homeless().run("--help");
    Result version = Program.homeless().run("--version");

    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("\nExample:\n  friend-groups delete --account alice family work\n");
    assertThat(names()).allSatisfy(name -> assertThat(help.out()).contains("\n  " + name + " "));
    assertThat(version).isEqualTo(new Result(0, "friend-groups 1.2.3\n", ""));
  }

  @Test
  void without_a_command_there_is_the_overview() {
    Result alone = Program.homeless().run();

    assertThat(alone).isEqualTo(new Result(2, "", Program.homeless().run("--help").out()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void help_of_a_command_can_be_asked_for_in_both_ways(String command) {
    assertThat(Program.homeless().run("help", command))
        .isEqualTo(Program.homeless().run(command, "--help"));
    assertThat(Program.homeless().run("help")).isEqualTo(Program.homeless().run("--help"));
  }

  @ParameterizedTest
  @CsvSource({
    "delte,delete",
    "lst,list",
    "lsit,list",
    "chekc,check",
    "sgin,sign",
    "hsitory,history",
    "error,errors",
    "restor,restore",
    "del,delete",
    "hist,history",
    "ls,list",
    "rm,delete"
  })
  void a_mistyped_command_is_answered_with_the_nearest(String typed, String meant) {
    String answer =
        "error: there is no command '%s'; did you mean %s?\nHelp: friend-groups --help\n"
            .formatted(typed, meant);

    assertThat(Program.homeless().run(typed, "--account", "alice"))
        .isEqualTo(new Result(2, "", answer));
    assertThat(Program.homeless().run("help", typed)).isEqualTo(new Result(2, "", answer));
  }

  @Test
  void a_word_that_is_like_no_command_is_answered_with_all_of_them() {
    assertThat(Program.homeless().run("destroy").err())
        .startsWith("error: there is no command 'destroy'; there are delete, list, ");
    assertThat(Program.homeless().run("re").err())
        .startsWith("error: there is no command 're'; there are delete, list, ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--json",
        "-v",
        "--verbose",
        "-q",
        "--quiet",
        "-vq",
        "--no-color",
        "--no-input",
        "-h",
        "--help",
        "-V",
        "--version"
      })
  void what_all_commands_understand_may_stand_before_the_command_as_well(String option) {
    Program program = Program.withApp(home);

    assertThat(program.run(option, "list", "--account", "u1"))
        .isEqualTo(program.run("list", option, "--account", "u1"));
    assertThat(program.run(option, "--", "errors", "30008"))
        .isEqualTo(program.run("errors", option, "30008"));
  }

  @Test
  void what_may_stand_before_a_command_is_what_all_commands_understand() {
    for (OptionSpec option : (Iterable<OptionSpec>) options()::iterator) {
      boolean everywhere =
          COMMANDS.values().stream()
              .allMatch(one -> one.getCommandSpec().optionsMap().containsKey(option.longestName()));

      for (String name : option.names()) {
        assertThat(Invocation.understood(List.of(name, "list")))
            .isEqualTo(everywhere ? List.of("list", name) : List.of(name));
      }
    }
  }

  @Test
  void an_option_of_a_command_that_stands_before_it_is_sent_to_its_place() {
    assertThat(Program.withApp(home).run("--region", "seoul", "list", "--account", "u1"))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: friend-groups itself has no option '--region'; what a command has goes"
                    + " after its name: friend-groups COMMAND --region\n"
                    + "Help: friend-groups --help\n"));
  }

  @Test
  void how_to_talk_is_no_command() {
    assertThat(Program.homeless().run("-v", "--json")).isEqualTo(Program.homeless().run());
    assertThat(Program.homeless().run("-v", "--help")).isEqualTo(Program.homeless().run("--help"));
    assertThat(Program.homeless().run("help", "help")).isEqualTo(Program.homeless().run("help"));
    assertThat(Program.homeless().run("-q", "help", "list"))
        .isEqualTo(Program.homeless().run("list", "--help"));
    assertThat(Program.homeless().run("-q", "histroy").err())
        .startsWith("error: there is no command 'histroy'; did you mean history?\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list u1 | one argument too many: 'u1'; an account goes with --account",
        "errors 1 2 | one argument too many: '2'",
        "list --account | which account? Use --account ID",
        "list --account u1 --region | --region needs a value: --region NAME",
        "completion ksh | Invalid value for SHELL: 'ksh' is none of bash, zsh, fish",
        "list -x | Unknown option: '-x'",
        "list --acount u1 u2 | Unknown option: '--acount'; did you mean --account?",
        "delete --dry | Unknown option: '--dry'; did you mean --dry-run?"
      })
  void what_is_wrong_is_said_in_words_that_help(String line, String said) {
    String[] words = line.split(" ", -1);

    assertThat(Program.withApp(home).run(words))
        .isEqualTo(
            new Result(
                2, "", "error: " + said + "\nHelp: friend-groups " + words[0] + " --help\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "--acount,--account",
    "--acount=alice,--account",
    "--form,--from",
    "--dryrun,--dry-run",
    "--sdkappid,--sdk-app-id",
    "--endpiont,--endpoint"
  })
  void a_mistyped_option_is_answered_with_the_nearest(String typed, String meant) {
    assertThat(Program.homeless().run("delete", typed).err())
        .isEqualTo(
            "error: Unknown option: '%s'; did you mean %s?\nHelp: friend-groups delete --help\n"
                .formatted(typed, meant));
  }

  @Test
  void help_begins_with_an_example_and_a_commands_own_options_and_ends_with_the_common_ones() {
    String help = Program.homeless().run("delete", "--help").out();

    assertThat(help)
        .startsWith(
            """
            Usage: friend-groups delete --account ID NAME... [OPTIONS]
                   friend-groups delete --account ID --all [OPTIONS]
                   friend-groups delete --from FILE [OPTIONS]
            Delete friend groups of one account, or of many accounts listed in a file.
            """);
    assertThat(
            Stream.of(
                    "Examples:",
                    "\nWhat:\n",
                    "--account=ID",
                    "  --dry-run  ",
                    "\nConnection (",
                    "--region=NAME",
                    "--proxy=URL",
                    "\nCalls and ledger:\n",
                    "--retries=N",
                    "\nOutput:\n",
                    "--json",
                    "--help")
                .map(help::indexOf))
        .isSorted()
        .doesNotContain(-1);
    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void an_unknown_option_is_named_and_nothing_is_done() {
    Program program = Program.at(home);

    Result result = program.run("delete", "--account", "alice", "--force", "work");

    assertThat(result)
        .isEqualTo(
            new Result(
                2, "", "error: Unknown option: '--force'\nHelp: friend-groups delete --help\n"));
    assertThat(program.wiring.connections).isEmpty();
  }

  @Test
  void what_somebody_mistyped_cannot_attack_the_terminal() {
    assertThat(Program.homeless().run("\u001b[2J").err())
        .startsWith("error: there is no command '\\u001b[2J'; there are ");
  }

  @Test
  void help_is_colored_on_a_terminal_only_and_never_against_somebodys_wish() {
    String colored = "\u001b[";

    assertThat(Program.at(home).on(Program.TERMINAL).run("list", "--help").out()).contains(colored);
    assertThat(Program.at(home).run("list", "--help").out()).doesNotContain(colored);
    assertThat(
            Program.at(home).on(Program.TERMINAL).with("NO_COLOR", "1").run("list", "--help").out())
        .doesNotContain(colored);
    assertThat(Program.at(home).on(Program.TERMINAL).run("list", "--no-color", "--help").out())
        .doesNotContain(colored);
  }
}
