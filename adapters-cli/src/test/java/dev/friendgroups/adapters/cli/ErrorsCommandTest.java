package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.ErrorCodes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Explaining error codes, which needs neither a configuration nor a home. */
class ErrorsCommandTest {
  private final Program program = Program.homeless();

  @Test
  void one_code_is_explained() {
    assertThat(program.run("errors", "30008"))
        .isEqualTo(
            new Result(
                0,
                """
                30008: another write to the same account is going on
                What to do: write to one account one call at a time, then try again
                Does a retry help: yes
                """,
                ""));
    assertThat(program.run("errors", "30003").out()).endsWith("Does a retry help: no\n");
  }

  @Test
  void one_code_as_json_is_one_object() {
    assertThat(program.run("errors", "30008", "--json").out())
        .isEqualTo(
            "{\"code\":30008,\"meaning\":\"another write to the same account is going on\","
                + "\"remedy\":\"slow-down\","
                + "\"advice\":\"write to one account one call at a time, then try again\","
                + "\"retry\":true,\"documented\":true}\n");
  }

  @Test
  void a_code_that_nobody_documents_is_explained_by_its_number() {
    assertThat(program.run("errors", "30999"))
        .isEqualTo(
            new Result(
                0,
                """
                30999: an undocumented error of the relationship chain
                What to do: give up: Chat will not do this
                Does a retry help: no
                """,
                "Chat does not document this code; this is what its number suggests.\n"));
    assertThat(program.run("errors", "30999", "--json").out()).endsWith("\"documented\":false}\n");
  }

  @Test
  void all_codes_stand_in_a_table() {
    List<String> lines = program.run("errors").out().lines().toList();

    assertThat(lines).hasSize(1 + ErrorCodes.all().size());
    assertThat(lines.get(0)).isEqualTo("CODE   RETRY  REMEDY           MEANING");
    assertThat(lines.get(1))
        .isEqualTo("30001  no     correct-request  a parameter of the request is wrong");
  }

  @Test
  void all_codes_as_json_are_an_object_a_line() {
    List<String> lines = program.run("errors", "--json").out().lines().toList();

    assertThat(lines).hasSameSizeAs(ErrorCodes.all());
    for (int i = 0; i < lines.size(); i++) {
      ErrorCode code = ErrorCodes.all().get(i);
      assertThat(lines.get(i)).startsWith("{\"code\":" + code + ",\"meaning\":").endsWith("}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 means success; it is no error code",
    "busy, error code 'busy' is not a whole number"
  })
  void what_is_no_code_is_refused(String code, String message) {
    assertThat(program.run("errors", code))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: Invalid value for CODE: "
                    + message
                    + "\nHelp: friend-groups errors --help\n"));
  }
}
