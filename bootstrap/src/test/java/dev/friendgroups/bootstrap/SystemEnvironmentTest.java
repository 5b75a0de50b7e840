package dev.friendgroups.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.wiring.Environment.Terminal;
import org.junit.jupiter.api.Test;

class SystemEnvironmentTest {
  @Test
  void the_launcher_tells_which_streams_are_a_terminal_and_how_wide_it_is() {
    Terminal terminal = SystemEnvironment.terminal("02 120");

    assertThat(terminal.in()).isTrue();
    assertThat(terminal.out()).isFalse();
    assertThat(terminal.err()).isTrue();
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
