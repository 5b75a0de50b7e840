package dev.friendgroups.application.quota;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares.Learned;
import dev.friendgroups.application.quota.QuotaTable.Lesson;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this process knows of the quota, from its own refusals and from those of others. Safe for
 * use by many threads.
 */
public final class Lessons {
  private final MonotonicClock clock;
  private final Map<ChatApi, Learned> known = new EnumMap<>(ChatApi.class);

  /** What is known here and was not told yet. */
  private final Map<ChatApi, Learned> untold = new EnumMap<>(ChatApi.class);

  /** What the table said when it was last looked at. */
  private final Map<ChatApi, Lesson> read = new EnumMap<>(ChatApi.class);

  Lessons(MonotonicClock clock) {
    this.clock = clock;
  }

  /**
   * {@return what was learned last; empty when there was no refusal}
   *
   * @param api the one about to be called
   */
  public synchronized Optional<Learned> learned(ChatApi api) {
    return Optional.ofNullable(known.get(api));
  }

  /**
   * Something to tell the others.
   *
   * @param api the one that was refused
   * @param learned by this process's own clock
   */
  public synchronized void learn(ChatApi api, Learned learned) {
    known.put(api, learned);
    untold.put(api, learned);
  }

  /** Takes in what others learned, and adds what is new here. */
  synchronized QuotaTable exchange(QuotaTable table, Duration now) {
    QuotaTable told = table;
    for (ChatApi api : ChatApi.values()) {
      Lesson theirs = news(api, table);
      Lesson ours = ours(api, now);
      if (ours != null && (theirs == null || ours.limit() <= theirs.limit())) {
        told = told.with(api, ours);
        read.put(api, ours);
      } else if (theirs != null) {
        known.put(api, learned(theirs, now));
        read.put(api, theirs);
      }
    }
    return told;
  }

  private @Nullable Lesson news(ChatApi api, QuotaTable table) {
    Lesson latest = table.lessons().get(api);
    return latest == null || latest.equals(read.get(api)) ? null : latest;
  }

  private @Nullable Lesson ours(ChatApi api, Duration now) {
    Learned ours = untold.remove(api);
    if (ours == null) {
      return null;
    }
    Duration age = clock.now().minus(ours.when());
    return new Lesson(ours.refusedAt(), ours.limit(), now.minus(age));
  }

  /** Somebody's clock may have been set: nothing was learned in the future. */
  private Learned learned(Lesson lesson, Duration now) {
    Duration age = now.minus(lesson.when());
    Duration passed = age.isNegative() ? Duration.ZERO : age;
    return new Learned(lesson.refusedAt(), lesson.limit(), clock.now().minus(passed));
  }
}
