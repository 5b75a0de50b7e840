package dev.friendgroups.contracts.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares.Learned;
import dev.friendgroups.application.port.out.QuotaShares.Share;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How all who share a quota know what one of them learned. */
abstract class QuotaLessons extends QuotaSuite {
  QuotaLessons(QuotaSharesContract contract) {
    super(contract);
  }

  @Test
  void what_one_learns_the_others_know_and_who_comes_later_too() {
    Share first = job(200);
    Share second = job(200);
    Learned lesson = new Learned(100, 95, clock.now());

    first.learn(ChatApi.DELETE, lesson);
    pass(TICK);
    Share later = job(200);

    assertThat(List.of(first, second, later))
        .allSatisfy(share -> assertThat(share.learned(ChatApi.DELETE)).contains(lesson))
        .allSatisfy(share -> assertThat(share.learned(ChatApi.FIND)).isEmpty());
  }

  @Test
  void what_is_known_stays_the_same_object_until_there_is_news() {
    Share first = job(200);
    Share second = job(200);
    first.learn(ChatApi.FIND, new Learned(100, 95, clock.now()));
    pass(TICK);
    Learned known = second.learned(ChatApi.FIND).orElseThrow();

    pass(Duration.ofSeconds(5));

    assertThat(second.learned(ChatApi.FIND).orElseThrow()).isSameAs(known);
  }

  @Test
  void of_what_two_learn_at_once_the_lower_limit_counts() {
    Share first = job(200);
    Share second = job(200);
    Learned much = new Learned(100, 95, clock.now());
    Learned little = new Learned(60, 57, clock.now());

    first.learn(ChatApi.FIND, little);
    second.learn(ChatApi.FIND, much);
    pass(TICK);
    pass(TICK);

    assertThat(List.of(first, second))
        .allSatisfy(share -> assertThat(share.learned(ChatApi.FIND)).contains(little));
  }
}
