package dev.friendgroups.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {
  private final Preparation preparation = new Preparation();

  @Test
  void who_needs_it_waits_for_its_end() throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    AtomicBoolean over = new AtomicBoolean();
    preparation.begin(
        () -> {
          await(ready);
          over.set(true);
        });

    FutureTask<Boolean> user =
        new FutureTask<>(
            () -> {
              preparation.await();
              return over.get();
            });
    Thread waiting = new Thread(user, "user");
    waiting.start();
    while (waiting.getState() != Thread.State.WAITING && waiting.isAlive()) {
      Thread.onSpinWait();
    }
    ready.countDown();

    assertThat(user.get(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void where_there_was_none_nobody_waits() {
    assertThatCode(preparation::await).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_goes_wrong_is_left_to_who_needs_it(boolean broken) {
    preparation.begin(
        () -> {
          if (broken) {
            throw new NoClassDefFoundError("a jar is missing");
          }
          throw new IllegalStateException("two adapters of one name");
        });

    assertThatCode(preparation::await).doesNotThrowAnyException();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
