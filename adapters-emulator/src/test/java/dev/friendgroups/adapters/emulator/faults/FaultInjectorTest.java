package dev.friendgroups.adapters.emulator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.calls.Command;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which calls go wrong. */
class FaultInjectorTest {
  @Test
  void the_same_seed_lets_the_same_calls_go_wrong() {
    assertThat(failures(7, 1000, "*:30008:0.5")).isEqualTo(failures(7, 1000, "*:30008:0.5"));
  }

  @Test
  void another_seed_lets_other_calls_go_wrong() {
    assertThat(failures(7, 1000, "*:30008:0.5")).isNotEqualTo(failures(8, 1000, "*:30008:0.5"));
  }

  @Test
  void neighbouring_seeds_differ_from_the_first_call_on() {
    long failed =
        LongStream.range(0, 200).filter(seed -> failures(seed, 1, "*:30008:0.5").get(0)).count();

    assertThat(failed).isBetween(70L, 130L);
  }

  @Test
  void two_rules_draw_independently_of_each_other() {
    FaultInjector faults = faults(3, "*:30006:0.5", "*:30007:0.5");

    List<Long> codes =
        IntStream.range(0, 1000)
            .mapToObj(any -> faults.next(Command.GROUP_GET).map(FaultRule::number).orElse(0L))
            .toList();

    assertThat(codes.stream().filter(code -> code == 30006)).hasSizeBetween(430, 570);
    assertThat(codes.stream().filter(code -> code == 30007)).hasSizeBetween(190, 310);
  }

  @Test
  void a_rule_added_behind_does_not_change_what_the_first_one_failures() {
    FaultInjector alone = faults(5, "*:30006:0.3");
    FaultInjector both = faults(5, "*:30006:0.3", "*:30007:0.3");

    for (int i = 0; i < 500; i++) {
      boolean failed = alone.next(Command.GROUP_ADD).isPresent();
      boolean first =
          both.next(Command.GROUP_ADD).filter(rule -> rule.number() == 30006).isPresent();

      assertThat(first).isEqualTo(failed);
    }
  }

  @Test
  void a_rule_applies_about_as_often_as_it_says() {
    assertThat(failures(1, 10_000, "*:stall:0.05").stream().filter(failed -> failed))
        .hasSizeBetween(400, 600);
    assertThat(failures(1, 1000, "*:stall:0")).containsOnly(false);
    assertThat(failures(1, 1000, "*:stall:1")).containsOnly(true);
  }

  @Test
  void a_rule_concerns_its_own_command_only() {
    FaultInjector faults = faults(1, "group_delete:30008:1");

    assertThat(faults.next(Command.GROUP_ADD)).isEmpty();
    assertThat(faults.next(Command.GROUP_GET)).isEmpty();
    assertThat(faults.next(Command.GROUP_DELETE))
        .isEqualTo(Optional.of(FaultRule.parse("group_delete:30008:1")));
  }

  @Test
  void replacing_the_rules_by_themselves_starts_the_chance_over() {
    FaultInjector faults = faults(9, "*:30008:0.5");
    List<Boolean> first = failures(faults, 100);

    faults.replace(faults.plan());

    assertThat(failures(faults, 100)).isEqualTo(first);
  }

  private static FaultInjector faults(long seed, String... rules) {
    return new FaultInjector(
        new FaultPlan(Arrays.stream(rules).map(FaultRule::parse).toList(), seed));
  }

  private static List<Boolean> failures(long seed, int calls, String rule) {
    return failures(faults(seed, rule), calls);
  }

  private static List<Boolean> failures(FaultInjector faults, int calls) {
    return IntStream.range(0, calls)
        .mapToObj(any -> faults.next(Command.GROUP_GET).isPresent())
        .toList();
  }
}
