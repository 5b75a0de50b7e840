package dev.friendgroups.adapters.file;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.quota.QuotaTable;
import dev.friendgroups.application.quota.QuotaTable.Entry;
import dev.friendgroups.application.quota.QuotaTable.Lesson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A table of shares as it is written down: lines of text behind their length and check sum.
 *
 * @param version one more than that of the table before it
 */
record QuotaText(long version, QuotaTable table) {
  /** Before anything was written. */
  static final QuotaText EMPTY = new QuotaText(0, QuotaTable.EMPTY);

  private static final String KIND = "friend-groups-quota-1";

  /**
   * Whether another table would be written in the same words. A short run asks once, and a record's
   * own equals would cost it more than this.
   */
  boolean tells(QuotaTable other) {
    return lines(table).equals(lines(other));
  }

  /** The bytes to be written, at the place of the version. */
  ByteBuffer bytes() {
    byte[] body = ascii(lines(table));
    StringBuilder first = new StringBuilder();
    line(first, KIND, version, body.length, sum(version, body, 0, body.length));
    byte[] head = ascii(first.toString());
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
  }

  private static String lines(QuotaTable table) {
    StringBuilder lines = new StringBuilder();
    for (Entry entry : table.entries()) {
      line(
          lines,
          "share",
          entry.id(),
          entry.need(),
          entry.callsPerSecond(),
          entry.parts(),
          entry.seen().toNanos());
    }
    table
        .lessons()
        .forEach(
            (api, lesson) ->
                line(
                    lines,
                    "refused",
                    api,
                    lesson.refusedAt(),
                    lesson.limit(),
                    lesson.when().toNanos()));
    return lines.toString();
  }

  private static void line(StringBuilder lines, Object... words) {
    lines
        .append(Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" ")))
        .append('\n');
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static long sum(long version, byte[] bytes, int from, int length) {
    CRC32 sum = new CRC32();
    sum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, version));
    sum.update(bytes, from, length);
    return sum.getValue();
  }

  /** What was written; empty when it is not whole, or something else. */
  static Optional<QuotaText> parse(ByteBuffer written) {
    byte[] bytes = new byte[written.remaining()];
    written.get(bytes);
    int head = 0;
    while (head < bytes.length && bytes[head] != '\n') {
      head++;
    }
    String[] words = new String(bytes, 0, head, StandardCharsets.US_ASCII).strip().split(" ", -1);
    if (words.length != 4 || !words[0].equals(KIND)) {
      return Optional.empty();
    }
    try {
      long version = Long.parseLong(words[1]);
      int length = Integer.parseInt(words[2]);
      boolean whole = length >= 0 && length <= bytes.length - head - 1;
      if (!whole || sum(version, bytes, head + 1, length) != Long.parseLong(words[3])) {
        return Optional.empty();
      }
      String body = new String(bytes, head + 1, length, StandardCharsets.US_ASCII);
      return Optional.of(new QuotaText(version, table(body)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static QuotaTable table(String body) {
    List<Entry> entries = new ArrayList<>();
    Map<ChatApi, Lesson> lessons = new EnumMap<>(ChatApi.class);
    for (String line : body.lines().toList()) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("share") && words.length == 6) {
        entries.add(entry(words));
      } else if (words[0].equals("refused") && words.length == 5) {
        lessons.put(ChatApi.valueOf(words[1]), lesson(words));
      } else {
        throw new IllegalArgumentException(line);
      }
    }
    return new QuotaTable(entries, lessons);
  }

  private static Entry entry(String[] words) {
    return new Entry(
        Long.parseLong(words[1]),
        Need.valueOf(words[2]),
        Integer.parseInt(words[3]),
        Integer.parseInt(words[4]),
        Duration.ofNanos(Long.parseLong(words[5])));
  }

  private static Lesson lesson(String[] words) {
    return new Lesson(
        Double.parseDouble(words[2]),
        Double.parseDouble(words[3]),
        Duration.ofNanos(Long.parseLong(words[4])));
  }
}
