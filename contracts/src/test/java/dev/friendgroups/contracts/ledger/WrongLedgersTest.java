package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.contracts.CaughtTable;
import dev.friendgroups.contracts.SuiteRun;
import dev.friendgroups.contracts.Wrong;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongLedgersTest {
  private static final CaughtTable CAUGHT = new CaughtTable("a ledger that");

  static List<Wrong<LedgerSite>> wrong() {
    return Stream.of(
            WrongDrafts.all(),
            WrongBackups.all(),
            WrongRecords.all(),
            WrongJobs.all(),
            WrongMemories.all(),
            WrongRestores.all(),
            WrongPartialRestores.all(),
            WrongHolds.all(),
            WrongLeases.all())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_ledger_is_caught(Wrong<LedgerSite> wrong) {
    LedgerUnderTest.choose(wrong.made());

    SuiteRun run;
    try {
      run = SuiteRun.of(LedgerUnderTest.class);
    } finally {
      LedgerUnderTest.choose(site -> site);
    }

    CAUGHT.add(wrong, run);
    assertThat(run.failed()).contains(wrong.caughtBy());
    assertThat(run.passed()).as("tests that pass all the same").isGreaterThan(30);
  }

  @AfterAll
  static void print() {
    CAUGHT.print();
  }
}
