package dev.friendgroups.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.wiring.Environment.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemEnvironmentTest {
  @Test
  void the_launcher_tells_which_streams_are_a_terminal_and_how_wide_it_is() {
    Terminal terminal = SystemEnvironment.terminal("02 120");

    assertThat(terminal.in()).isTrue();
    assertThat(terminal.out()).isFalse();
    assertThat(terminal.err()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "120, 120",
    "99999, 99999",
    "0, 80",
    "-1, 80",
    "100000, 80",
    "wide, 80",
    "'', 80"
  })
  void a_width_that_makes_no_sense_is_passed_over(String told, int width) {
    assertThat(TerminalWidth.read(told, 80)).isEqualTo(width);
  }

  @Test
  void where_no_launcher_tells_somebody_may_be_asked_and_only_plain_lines_are_written() {
    Terminal asked = SystemEnvironment.untold(true);
    Terminal nobody = SystemEnvironment.untold(false);

    assertThat(asked.in()).isTrue();
    assertThat(asked.out()).isFalse();
    assertThat(asked.err()).isFalse();
    assertThat(nobody.in()).isFalse();
  }
}
