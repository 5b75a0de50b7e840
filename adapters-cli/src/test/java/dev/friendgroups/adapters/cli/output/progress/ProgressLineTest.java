package dev.friendgroups.adapters.cli.output.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of progress leaves out where there is no room for it. */
class ProgressLineTest {
  private static final ProgressLine LINE =
      new ProgressLine(
          1_234_567,
          10_000_000,
          "",
          "12 h 10 min left",
          List.of("95 of 200 calls/s granted", "1,203 failed", "94 accounts/s"),
          List.of("12 retries"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          16  | 12 h 10 min left
          30  | 12%, 12 h 10 min left
          40  | 12%, 12 h 10 min left
          48  | 1,234,567 of 10,000,000, 12 h 10 min left
          80  | 1,234,567 of 10,000,000 accounts, 12 h 10 min left, 95 of 200 calls/s granted
          107 | 1,234,567 of 10,000,000 accounts, 12 h 10 min left, 95 of 200 calls/s granted, 1,203 failed, 94 accounts/s
          148 | [##----------------------] 1,234,567 of 10,000,000 accounts, 12 h 10 min left, 95 of 200 calls/s granted, 1,203 failed, 94 accounts/s, 12 retries
          """)
  void what_matters_less_is_left_out_first(int columns, String fitted) {
    assertThat(LINE.in(columns)).isEqualTo(fitted);
  }

  @Test
  void the_time_left_is_never_cut_while_there_is_room_for_it_and_nothing_is_too_long() {
    assertThat(IntStream.range(0, 200))
        .allSatisfy(columns -> assertThat(LINE.in(columns).length()).isLessThanOrEqualTo(columns));
    assertThat(IntStream.range(16, 200))
        .allSatisfy(columns -> assertThat(LINE.in(columns)).contains("12 h 10 min left"));
  }

  @Test
  void what_is_done_to_the_accounts_is_told_wherever_it_is_not_plain() {
    ProgressLine reading =
        new ProgressLine(250, 600, " read", "2 min left", List.of("3 accounts/s"), List.of());

    assertThat(reading.inFull()).isEqualTo("250 of 600 accounts read, 2 min left, 3 accounts/s");
    assertThat(reading.in(28)).isEqualTo("250 of 600 read, 2 min left");
    assertThat(reading.in(20)).isEqualTo("41% read, 2 min left");
    assertThat(reading.in(16)).isEqualTo("2 min left");
  }
}
