package dev.friendgroups.adapters.emulator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.emulator.faults.FaultRule.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultRuleTest {
  @ParameterizedTest
  @CsvSource({
    "group_delete:30008:0.05, group_delete, CODE, 30008, 0.05",
    "*:http502:1, *, HTTP, 502, 1",
    "group_add:reset-before:0, group_add, RESET_BEFORE, 0, 0",
    "group_add:reset-after:0.5, group_add, RESET_AFTER, 0, 0.5",
    "group_get:stall:1.0, group_get, STALL, 0, 1",
    "*:truncate:1e-3, *, TRUNCATE, 0, 0.001",
    "*:garbage:.5, *, GARBAGE, 0, 0.5",
    "*:slow-body:1, *, SLOW_BODY, 0, 1"
  })
  void a_rule_is_a_command_a_kind_and_a_probability(
      String text, String command, Kind kind, long number, double probability) {
    FaultRule rule = FaultRule.parse(text);

    assertThat(rule).isEqualTo(new FaultRule(command, kind, number, probability));
    assertThat(FaultRule.parse(rule.toString())).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "group_delete:30008 | is not command:kind:probability, like group_delete:30008:0.05",
        "group_delete:30008:1:1 | is not command:kind:probability, like group_delete:30008:0.05",
        "group_rename:30008:1 | has no such command; there are group_add, group_delete, group_get,"
            + " *",
        "*:30008:2 | has the probability 2, which is not from 0 to 1",
        "*:30008:-0.1 | has the probability -0.1, which is not from 0 to 1",
        "*:30008:NaN | has the probability NaN, which is not from 0 to 1",
        "*:30008:often | has the probability 'often', which is no number from 0 to 1",
      })
  void anything_else_is_no_rule_and_the_message_says_why(String text, String why) {
    assertThatThrownBy(() -> FaultRule.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fault rule '" + text + "' " + why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "030008",
        "1234567890",
        "http",
        "http99",
        "http600",
        "http5022",
        "reset",
        "code",
        "STALL",
        ""
      })
  void other_kinds_do_not_exist(String kind) {
    assertThatThrownBy(() -> FaultRule.parse("*:" + kind + ":1"))
        .hasMessage(
            "fault rule '*:"
                + kind
                + ":1' has no such kind; there are error codes like 30008, statuses like http502,"
                + " reset-before, reset-after, stall, truncate, garbage, slow-body");
  }
}
