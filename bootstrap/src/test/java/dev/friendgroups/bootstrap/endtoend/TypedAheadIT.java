package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed on a real terminal before a question is on it, and after. */
class TypedAheadIT {
  @TempDir Path home;
  private RunningEmulator chat;

  @BeforeEach
  void start() {
    assumeTrue(Typist.isThere(), "NOT TRIED: there is no python3 here to make a terminal with");
    chat = RunningEmulator.start(Program.at(home));
  }

  @AfterEach
  void stop() {
    if (chat != null) {
      chat.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "yes", "y\n", "yes\ny\ny", "y\ny"})
  void what_was_typed_before_the_question_does_not_answer_it(String before) {
    Result result = delete(before, "\n");

    assertThat(result.exit()).as(result.out()).isEqualTo(2);
    assertThat(result.out()).contains("[y/N]").contains("Nothing was deleted.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n", "n\n", "something else\nn"})
  void what_is_typed_then_does(String before) {
    Result result = delete(before, "y\n");

    assertThat(result.exit()).as(result.out()).isZero();
    assertThat(result.out()).contains("[y/N]").contains("Deleted 1 friend group of alice: family");
  }

  @Test
  void a_slip_can_be_mended_with_the_terminals_own_keys() {
    Result result = delete("y", "nn\u007f\u007fy\n");

    assertThat(result.exit()).as(result.out()).isZero();
  }

  private Result delete(String before, String then) {
    Program program = Program.at(home).with(chat.exports());
    return Typist.run(program, before, "[y/N]", then, "delete", "--account", "alice", "family");
  }
}
