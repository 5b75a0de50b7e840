package dev.friendgroups.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DataOutputTest {
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  private DataOutput to(OutputStream out) {
    return new DataOutput(out, new PrintStream(complaints, true, UTF_8));
  }

  @Test
  void a_reader_who_has_left_is_no_loss_whatever_the_system_calls_it() throws IOException {
    Pipe pipe = Pipe.open();
    pipe.source().close();
    DataOutput output = to(Channels.newOutputStream(pipe.sink()));

    assertThatThrownBy(() -> output.write(1)).isInstanceOf(IOException.class);

    assertThat(output.lost()).isFalse();
    assertThat(complaints.toString(UTF_8)).isEmpty();
  }

  @Test
  void a_full_disk_is_a_loss_that_is_told_once() throws IOException {
    File full = new File("/dev/full");
    Assumptions.assumeTrue(full.exists());
    try (OutputStream file = new FileOutputStream(full)) {
      DataOutput output = to(file);

      assertThatThrownBy(() -> output.write(new byte[10])).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> output.write(new byte[10])).isInstanceOf(IOException.class);

      assertThat(output.lost()).isTrue();
      assertThat(complaints.toString(UTF_8).lines())
          .singleElement()
          .asString()
          .startsWith("error: cannot write standard output: ");
    }
  }
}
