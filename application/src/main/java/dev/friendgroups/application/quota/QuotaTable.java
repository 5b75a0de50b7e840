package dev.friendgroups.application.quota;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all who share a quota see of each other: who has which part, and what was learned. Times are
 * on a clock that all of them share.
 *
 * @param entries in the order they joined, each id once; their parts make {@link #WHOLE} at most
 * @param lessons what was learned of each API
 */
public record QuotaTable(List<Entry> entries, Map<ChatApi, Lesson> lessons) {
  /** All parts there are. */
  public static final int WHOLE = 1_000_000;

  /** Nobody, and nothing learned. */
  public static final QuotaTable EMPTY = new QuotaTable(List.of(), Map.of());

  /**
   * One who shares the quota.
   *
   * @param id not 0
   * @param need what the share is wanted for
   * @param callsPerSecond the calls a second that the whole may be, at least 1
   * @param parts what may be used by this one, and by nobody else, of {@link #WHOLE}
   * @param seen when this was last written
   */
  public record Entry(long id, Need need, int callsPerSecond, int parts, Duration seen) {
    /**
     * Takes what one of them wrote.
     *
     * @param id any but 0, unlike all others in the table
     * @param need a few calls, or as many as there is room for
     * @param callsPerSecond 1 or more
     * @param parts from 0 to {@link #WHOLE}
     * @param seen on the clock that all share
     * @throws IllegalArgumentException when a number is out of range
     */
    public Entry {
      if (callsPerSecond < 1) {
        throw new IllegalArgumentException("callsPerSecond " + callsPerSecond + " is below 1");
      }
      if (parts < 0 || parts > WHOLE) {
        throw new IllegalArgumentException("parts " + parts + " is not in 0 to " + WHOLE);
      }
    }

    /** The parts that make one call a second. */
    int oneCall() {
      return (int) ((WHOLE + callsPerSecond - 1L) / callsPerSecond);
    }

    /** The parts that jobs leave to those who need a few calls. */
    int reserve() {
      return callsPerSecond < 20 ? 0 : Math.max(WHOLE / 100, oneCall());
    }

    Entry withParts(int other) {
      return new Entry(id, need, callsPerSecond, other, seen);
    }

    boolean job() {
      return need == Need.JOB;
    }
  }

  /**
   * What a refusal taught.
   *
   * @param refusedAt how many calls a second were too many
   * @param limit how many were allowed right after that
   * @param when it was refused
   */
  public record Lesson(double refusedAt, double limit, Duration when) {
    /**
     * Takes a lesson that somebody wrote.
     *
     * @param refusedAt finite, and no less than the limit
     * @param limit 1 or more
     * @param when on the clock that all share
     * @throws IllegalArgumentException when a number is out of range
     */
    public Lesson {
      if (!(limit >= 1 && limit <= refusedAt && refusedAt < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("limit " + limit + " is not in 1 to " + refusedAt);
      }
    }
  }

  /**
   * Takes what all of them wrote, as long as nobody has what another has.
   *
   * @param entries copied, in their order
   * @param lessons copied; APIs that nothing was learned of are missing
   * @throws IllegalArgumentException when an id is there twice, or there are too many parts
   */
  public QuotaTable {
    entries = List.copyOf(entries);
    lessons = Map.copyOf(lessons);
    if (entries.stream().map(Entry::id).distinct().count() < entries.size()) {
      throw new IllegalArgumentException("the same id is there twice");
    }
    if (parts(entries) > WHOLE) {
      throw new IllegalArgumentException(parts(entries) + " parts are more than " + WHOLE);
    }
  }

  private static long parts(List<Entry> entries) {
    return entries.stream().mapToLong(Entry::parts).sum();
  }

  Optional<Entry> entry(long id) {
    return entries.stream().filter(entry -> entry.id() == id).findFirst();
  }

  /** The parts that nobody has. */
  int free() {
    return WHOLE - (int) parts(entries);
  }

  QuotaTable with(Entry entry) {
    List<Entry> all = new ArrayList<>(entries);
    int known = all.stream().map(Entry::id).toList().indexOf(entry.id());
    if (known < 0) {
      all.add(entry);
    } else {
      all.set(known, entry);
    }
    return new QuotaTable(all, lessons);
  }

  QuotaTable without(long id) {
    return new QuotaTable(entries.stream().filter(entry -> entry.id() != id).toList(), lessons);
  }

  QuotaTable with(ChatApi api, Lesson lesson) {
    Map<ChatApi, Lesson> all = new EnumMap<>(ChatApi.class);
    all.putAll(lessons);
    all.put(api, lesson);
    return new QuotaTable(entries, all);
  }
}
