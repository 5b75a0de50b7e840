package dev.friendgroups.adapters.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmulatorChoicesTest {
  @Test
  void each_code_that_the_emulator_chooses_is_named() {
    assertThat(EmulatorChoices.text())
        .contains(
            List.of(
                "30001", "30003", "30004", "30008", "30011", "32216", "60003", "60006", "60007",
                "60009", "60011", "60012", "60015", "60028", "70001", "70003", "70009", "70013",
                "70014"));
  }

  @Test
  void each_bad_day_is_listed_with_its_faults() {
    assertThat(EmulatorChoices.text())
        .contains(
            """
              write-conflicts Others write to the same accounts.
                              group_add:30008:0.3, group_delete:30008:0.3
            """)
        .endsWith("\n                  *:60028:1.0");
  }

  @Test
  void it_says_whose_choices_these_are_and_fits_a_terminal() {
    assertThat(EmulatorChoices.text())
        .startsWith("Where Chat's documentation is silent, these choices are the emulator's own:\n")
        .doesNotEndWith("\n");
    assertThat(EmulatorChoices.text().lines()).allMatch(line -> line.length() < 80);
  }
}
