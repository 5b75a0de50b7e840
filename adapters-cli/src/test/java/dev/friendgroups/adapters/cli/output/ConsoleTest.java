package dev.friendgroups.adapters.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program;
import dev.friendgroups.adapters.cli.wiring.Environment.Terminal;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told next to what a terminal shows of Ctrl-C. */
class ConsoleTest {
  private static String toldInTheMidst(Program program) {
    Console console = new Console(program.environment(), false, false, false);
    console.status(columns -> "Reading");
    console.interrupted();
    console.reply("Nothing was deleted.");
    return program.err.toString(UTF_8);
  }

  @Test
  void the_status_line_gives_way_with_all_that_stands_on_it() {
    assertThat(toldInTheMidst(Program.homeless().on(Program.TERMINAL)))
        .isEqualTo("\rReading\u001b[K\r\u001b[KNothing was deleted.\n");
  }

  @Test
  void a_terminal_that_knows_nothing_but_plain_lines_begins_another_line() {
    Program program = Program.homeless().on(Program.TERMINAL).with("TERM", "dumb");
    new Console(program.environment(), false, false, false).interrupted();

    assertThat(program.err.toString(UTF_8)).isEqualTo("\n");
  }

  @Test
  void where_there_is_no_terminal_nothing_has_to_give_way() {
    Program program = Program.homeless().on(Terminal.NONE);
    new Console(program.environment(), false, false, false).interrupted();

    assertThat(program.err.toString(UTF_8)).isEmpty();
  }

  @Test
  void a_question_stays_and_what_is_told_begins_on_another_line() throws Exception {
    List<Console> asking = new ArrayList<>();
    Program program =
        Program.homeless()
            .on(Program.TERMINAL)
            .reading(
                new FilterInputStream(InputStream.nullInputStream()) {
                  @Override
                  public int read(byte[] bytes, int offset, int length) {
                    asking.get(0).interrupted();
                    asking.get(0).reply("Nothing was deleted.");
                    return -1;
                  }
                });
    asking.add(new Console(program.environment(), false, false, false));

    asking.get(0).confirms("Delete?");

    assertThat(program.err.toString(UTF_8)).startsWith("Delete? [y/N] \nNothing was deleted.\n");
  }
}
