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
                "60009", "60012", "60015", "70001", "70003", "70009", "70013", "70014"));
  }

  @Test
  void it_says_whose_choices_these_are_and_fits_a_terminal() {
    assertThat(EmulatorChoices.text())
        .startsWith("Where Chat's documentation is silent, these choices are the emulator's own:\n")
        .doesNotEndWith("\n");
    assertThat(EmulatorChoices.text().lines()).allMatch(line -> line.length() <= 90);
  }
}
