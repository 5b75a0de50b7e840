package dev.friendgroups.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.policy.TravelSimulation.Travel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PacerPropertiesTest {
  private static final Duration LENGTH = Duration.ofSeconds(6);
  private static final int FREE_ONE_IN = 30;

  /**
   * Nobody who sends can know how long a single call was on its way there. What can be known is the
   * shortest journey there and back; one call in a few dozen has to travel freely for that.
   */
  @Property(tries = 80)
  void no_second_sees_more_arrivals_than_the_quota_however_long_calls_travel(
      @ForAll @IntRange(min = 1, max = 250) int quota,
      @ForAll @IntRange(min = 1, max = 120) int workers,
      @ForAll("travels") List<Travel> travels)
      throws InterruptedException {
    TravelSimulation simulation = new TravelSimulation();

    simulation.run(Pacers.alone(quota, simulation), workers, LENGTH, travels);

    assertThat(simulation.busiestSecond()).isLessThanOrEqualTo(quota);
  }

  /** Chat answers refusals faster than it deletes: then the way there is a larger part of it. */
  @Property(tries = 40)
  void no_second_sees_more_arrivals_than_the_quota_when_some_answers_come_faster(
      @ForAll @IntRange(min = 1, max = 250) int quota,
      @ForAll @IntRange(min = 1, max = 40) int refusedOneIn,
      @ForAll @IntRange(min = 0, max = 200) int millisOfWork)
      throws InterruptedException {
    List<Travel> travels = new ArrayList<>();
    travels.add(Travel.millis(10, 10));
    for (int call = 1; call < refusedOneIn; call++) {
      travels.add(Travel.millis(10, 10 + millisOfWork));
    }
    TravelSimulation simulation = new TravelSimulation();

    simulation.run(Pacers.alone(quota, simulation), 100, LENGTH, travels);

    assertThat(simulation.busiestSecond()).isLessThanOrEqualTo(quota);
  }

  @Property(tries = 40)
  void at_least_98_percent_of_the_quota_is_used_while_there_is_work(
      @ForAll @IntRange(min = 1, max = 250) int quota,
      @ForAll @IntRange(min = 0, max = 60) int there,
      @ForAll @IntRange(min = 0, max = 60) int back)
      throws InterruptedException {
    TravelSimulation simulation = new TravelSimulation();
    List<Travel> travels =
        List.of(
            Travel.millis(there, back),
            Travel.millis(there + 5, back),
            Travel.millis(there, back + 9),
            Travel.millis(there + 2, back + 3));

    simulation.run(Pacers.alone(quota, simulation), 2 * quota, Duration.ofSeconds(50), travels);

    assertThat(simulation.busiestSecond()).isLessThanOrEqualTo(quota);
    assertThat(simulation.arrived()).isGreaterThanOrEqualTo(49 * quota);
  }

  @Example
  void one_call_a_second_is_exactly_that() throws InterruptedException {
    TravelSimulation simulation = new TravelSimulation();

    simulation.run(
        Pacers.alone(1, simulation), 8, Duration.ofSeconds(100), List.of(Travel.millis(20, 30)));

    assertThat(simulation.busiestSecond()).isEqualTo(1);
    assertThat(simulation.arrived()).isBetween(98, 101);
  }

  @Example
  void calls_are_spread_over_the_second_and_not_sent_in_its_first_moment()
      throws InterruptedException {
    TravelSimulation simulation = new TravelSimulation();

    simulation.run(
        Pacers.alone(200, simulation), 64, Duration.ofMillis(500), List.of(Travel.millis(20, 30)));

    assertThat(simulation.arrived()).isBetween(98, 122);
  }

  /** Journeys as networks make them: for a while they are alike, and then they are not. */
  @Provide
  Arbitrary<List<Travel>> travels() {
    Arbitrary<Long> delays = Arbitraries.longs().between(0, 400);
    Arbitrary<Integer> calls = Arbitraries.integers().between(1, 300);
    return Combinators.combine(delays, delays, calls)
        .as((there, back, alike) -> Collections.nCopies(alike, Travel.millis(there, back)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(PacerPropertiesTest::withFreeOnes);
  }

  private static List<Travel> withFreeOnes(List<List<Travel>> stretches) {
    List<Travel> travels = new ArrayList<>();
    for (Travel travel : stretches.stream().flatMap(List::stream).toList()) {
      if (travels.size() % FREE_ONE_IN == 0) {
        travels.add(Travel.millis(0, 0));
      }
      travels.add(travel);
    }
    return travels;
  }
}
