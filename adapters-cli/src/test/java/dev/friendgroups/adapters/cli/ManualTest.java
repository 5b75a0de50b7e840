package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.manual.ManualPage;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual says what the help says. */
class ManualTest {
  private static final CommandLineApp APP = Program.homeless().app();
  private static final Map<String, ManualPage> PAGES =
      Manual.pages(APP).stream().collect(Collectors.toMap(ManualPage::name, Function.identity()));

  static Iterable<String> names() {
    return APP.commandLine().getSubcommands().keySet();
  }

  private static String text(String page) {
    ManualPage found = Objects.requireNonNull(PAGES.get(page), page);
    return found.roff(LocalDate.of(2026, 11, 23), "friend-groups 1.2.3").replace("\\-", "-");
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_command_has_a_page_with_its_options_and_an_example(String name) {
    CommandLine command =
        Objects.requireNonNull(APP.commandLine().getSubcommands().get(name), name);

    String page = text("friend-groups-" + name);

    assertThat(page).contains(".SH \"EXAMPLES\"\n.nf\n").contains("friend-groups " + name);
    assertThat(command.getCommandSpec().options().stream().map(OptionSpec::longestName))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(page).contains("\\fB" + option + "\\fR"));
  }

  @Test
  void there_are_no_other_pages_but_that_of_the_program_which_names_all_of_them() {
    String page = text("friend-groups");

    assertThat(PAGES).hasSize(APP.commandLine().getSubcommands().size() + 1);
    assertThat(PAGES.keySet())
        .allSatisfy(
            name ->
                assertThat(page)
                    .contains(name.equals("friend-groups") ? "friend-groups -" : name + "\\fR(1)"));
  }

  @Test
  void variables_lead_to_the_options_that_they_stand_for() {
    assertThat(text("friend-groups"))
        .contains(".TP\n\\fBFRIEND_GROUPS_REGION\\fR\nSee --region.\n")
        .contains(".TP\n\\fBSSL_CERT_FILE\\fR\nSee --ca-file.\n");
  }

  @Test
  void what_the_emulator_chose_is_told_as_its_help_tells_it() {
    assertThat(text("friend-groups-emulate"))
        .contains(
            """
            .SH "NOTES"
            .nf
            Where the documentation is silent:
              100% of absent names are ignored.
            .fi
            """);
  }
}
