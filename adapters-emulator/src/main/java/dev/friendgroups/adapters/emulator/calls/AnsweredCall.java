package dev.friendgroups.adapters.emulator.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call and what became of it, as far as the journal keeps it.
 *
 * @param command what was asked for
 * @param account whom it concerned; null when that is not known
 * @param groups the friend groups that it named
 * @param errorCode null when it was not answered
 * @param reason why it was refused, in our own words; null when it was not
 * @param fault the rule of the fault that was injected; null for none
 * @param arrived when it arrived
 * @param query its parameters, with the UserSig masked
 * @param request its body
 * @param answer the answer's body
 */
public record AnsweredCall(
    Command command,
    @Nullable String account,
    List<String> groups,
    @Nullable Long errorCode,
    @Nullable String reason,
    @Nullable String fault,
    Instant arrived,
    String query,
    Excerpt request,
    Excerpt answer) {
  /** How many names of friend groups are kept of one call: as many as make sense. */
  public static final int MOST_GROUPS = 32;

  private static final double NANOS_PER_MICRO = 1_000;
  private static final double MICROS_PER_MILLI = 1_000;

  /**
   * Keeps no more than {@value #MOST_GROUPS} groups.
   *
   * @param command what was asked for
   * @param account null when the call was refused before that was known
   * @param groups in the order the call named them; copied
   * @param errorCode 0 for success; null when a fault kept the call unanswered
   * @param reason in the emulator's own words; null when it was not refused
   * @param fault the rule that was applied; null for none
   * @param arrived on the clock that the journal is dated by
   * @param query with the UserSig masked
   * @param request cut off when long
   * @param answer cut off when long; empty when there was nothing to answer
   */
  public AnsweredCall {
    groups = groups.stream().limit(MOST_GROUPS).toList();
  }

  /** The beginning of a body, which may be long. */
  public static final class Excerpt {
    /** Nothing. */
    public static final Excerpt EMPTY = of(new byte[0]);

    private static final int MOST_BYTES = 2_048;

    private final byte[] beginning;
    private final boolean cut;

    private Excerpt(byte[] beginning, boolean cut) {
      this.beginning = beginning;
      this.cut = cut;
    }

    /**
     * {@return the beginning of this body; what is not text in UTF-8 is replaced where it is shown}
     *
     * @param body of any length; not copied when it is short
     */
    public static Excerpt of(byte[] body) {
      boolean cut = body.length > MOST_BYTES;
      return new Excerpt(cut ? Arrays.copyOf(body, MOST_BYTES) : body, cut);
    }

    @Override
    public String toString() {
      String text = new String(beginning, UTF_8);
      return cut ? text + "…" : text;
    }
  }

  JournalEntry entry(long number, Instant time) {
    return new JournalEntry(
        number,
        time.toString(),
        Math.round(Duration.between(arrived, time).toNanos() / NANOS_PER_MICRO) / MICROS_PER_MILLI,
        command.label(),
        account,
        groups,
        errorCode,
        reason,
        fault,
        query,
        request.toString(),
        answer.toString());
  }
}
