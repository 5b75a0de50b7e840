package dev.friendgroups.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** What becomes of input that is no terminal's; for a real one see {@code TypedAheadIT}. */
class TerminalInputTest {
  @Test
  void what_is_available_can_be_passed_over_or_read() throws IOException {
    InputStream input = typed("y\nno\n");

    assertThat(input.available()).isEqualTo(5);
    assertThat(input.skip(2)).isEqualTo(2);
    assertThat(input.available()).isEqualTo(3);
    assertThat(input.read()).isEqualTo('n');
    assertThat(new String(input.readAllBytes(), UTF_8)).isEqualTo("o\n");
  }

  @Test
  void what_nobody_asked_for_is_read_as_ever() throws IOException {
    InputStream input = typed("yes\n");

    assertThat(input.read()).isEqualTo('y');
    assertThat(input.available()).isEqualTo(3);
    assertThat(new String(input.readNBytes(3), UTF_8)).isEqualTo("es\n");
    assertThat(input.read()).isEqualTo(-1);
  }

  private static InputStream typed(String text) {
    return new TerminalInput(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
