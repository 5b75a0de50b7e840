package dev.friendgroups.domain.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobNumberTest {
  @Test
  void jobs_are_counted_from_one() {
    assertThat(new JobNumber(1)).hasToString("1");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void there_is_no_job_before_the_first(long value) {
    assertThatThrownBy(() -> new JobNumber(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("job number " + value + " is below 1");
  }

  @Test
  void jobs_are_ordered_by_number() {
    assertThat(Stream.of(10L, 9L, 100L).map(JobNumber::new).sorted())
        .extracting(JobNumber::value)
        .containsExactly(9L, 10L, 100L);
  }
}
