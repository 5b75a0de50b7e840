package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.contracts.CaughtTable;
import dev.friendgroups.contracts.SuiteRun;
import dev.friendgroups.contracts.Wrong;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongGatewaysTest {
  private static final CaughtTable CAUGHT = new CaughtTable("a gateway that");

  static List<Wrong<FriendGroupGateway>> wrong() {
    return Stream.of(
            WrongFinds.all(),
            WrongDeletions.all(),
            WrongCreations.all(),
            WrongAnswers.thatSaySomethingElse(),
            WrongAnswers.thatSendTooOften(),
            WrongAnswers.thatMisuseTheirAttempt())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_gateway_is_caught(Wrong<FriendGroupGateway> wrong) {
    GatewayCandidate.choose(wrong.made());

    SuiteRun run = SuiteRun.of(GatewayCandidate.class);

    CAUGHT.add(wrong, run);
    assertThat(run.failed()).contains(wrong.caughtBy());
    assertThat(run.passed()).as("tests that pass all the same").isGreaterThan(30);
  }

  @AfterAll
  static void print() {
    CAUGHT.print();
  }
}
