package dev.friendgroups.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.quota.QuotaTable;
import dev.friendgroups.application.quota.QuotaTable.Entry;
import dev.friendgroups.application.quota.QuotaTable.Lesson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuotaTextTest {
  private static final QuotaTable TABLE =
      new QuotaTable(
          List.of(
              new Entry(7, Need.JOB, 200, 990_000, Duration.ofNanos(1_789_000_000_123_456_789L)),
              new Entry(8, Need.FEW_CALLS, 20, 5_000, Duration.ofSeconds(1))),
          Map.of(ChatApi.FIND, new Lesson(99.7, 94.715, Duration.ofNanos(5))));

  @Test
  void what_is_written_can_be_read() {
    QuotaText text = new QuotaText(41, TABLE);

    assertThat(QuotaText.parse(text.bytes())).contains(text);
  }

  @Test
  void it_is_text() {
    String lines = StandardCharsets.US_ASCII.decode(new QuotaText(41, TABLE).bytes()).toString();

    assertThat(lines.lines().skip(1))
        .containsExactly(
            "share 7 JOB 200 990000 1789000000123456789",
            "share 8 FEW_CALLS 20 5000 1000000000",
            "refused FIND 99.7 94.715 5");
  }

  @Test
  void nothing_is_made_of_a_length_that_no_file_has() {
    for (int length : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 40, -1}) {
      String head = "friend-groups-quota-1 41 " + length + " 0\n";

      assertThat(QuotaText.parse(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII))))
          .as(head)
          .isEmpty();
    }
  }

  @Test
  void what_follows_it_does_not_matter() {
    QuotaText text = new QuotaText(41, TABLE);
    ByteBuffer longer = ByteBuffer.allocate(1_000).put(text.bytes()).rewind();

    assertThat(QuotaText.parse(longer)).contains(text);
  }

  @Test
  void nothing_is_made_of_what_was_cut_or_changed_anywhere() {
    ByteBuffer written = new QuotaText(41, TABLE).bytes();
    byte[] whole = new byte[written.remaining()];
    written.get(whole);

    for (int length = 0; length < whole.length; length++) {
      assertThat(QuotaText.parse(ByteBuffer.wrap(whole, 0, length))).isEmpty();
      byte[] changed = whole.clone();
      changed[length] ^= 1;
      assertThat(QuotaText.parse(ByteBuffer.wrap(changed))).as("byte " + length).isEmpty();
    }
  }
}
