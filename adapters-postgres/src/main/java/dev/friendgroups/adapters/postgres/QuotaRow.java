package dev.friendgroups.adapters.postgres;

import com.google.gson.Gson;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.quota.QuotaTable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is written of an app's quota.
 *
 * @param table who has which share; times are the server's
 * @param left who will not come again, of those in the table
 */
record QuotaRow(QuotaTable table, Set<Long> left) {
  /** Nobody was ever there. */
  static final QuotaRow EMPTY = new QuotaRow(QuotaTable.EMPTY, Set.of());

  private static final Gson GSON = new Gson();

  private record Share(
      long id, Need need, int callsPerSecond, int parts, long seenNanos, boolean left) {}

  private record Refusal(ChatApi api, double refusedAt, double limit, long whenNanos) {}

  private record Written(List<Share> shares, List<Refusal> refusals) {}

  /** After a change of the table, from which some may be gone. */
  QuotaRow with(QuotaTable changed) {
    Set<Long> stay =
        changed.entries().stream()
            .map(QuotaTable.Entry::id)
            .filter(left::contains)
            .collect(Collectors.toSet());
    return new QuotaRow(changed, stay);
  }

  /** After somebody left. */
  QuotaRow without(long id) {
    Set<Long> all = new LinkedHashSet<>(left);
    all.add(id);
    return new QuotaRow(table, all).with(table);
  }

  String json() {
    return GSON.toJson(
        new Written(
            table.entries().stream()
                .map(
                    entry ->
                        new Share(
                            entry.id(),
                            entry.need(),
                            entry.callsPerSecond(),
                            entry.parts(),
                            entry.seen().toNanos(),
                            left.contains(entry.id())))
                .toList(),
            table.lessons().entrySet().stream()
                .map(
                    lesson ->
                        new Refusal(
                            lesson.getKey(),
                            lesson.getValue().refusedAt(),
                            lesson.getValue().limit(),
                            lesson.getValue().when().toNanos()))
                .toList()));
  }

  /**
   * What was written.
   *
   * @throws RuntimeException when it is something else
   */
  static QuotaRow parse(String json) {
    Written written = GSON.fromJson(json, Written.class);
    Map<ChatApi, QuotaTable.Lesson> lessons = new EnumMap<>(ChatApi.class);
    written
        .refusals()
        .forEach(
            refusal ->
                lessons.put(
                    refusal.api(),
                    new QuotaTable.Lesson(
                        refusal.refusedAt(),
                        refusal.limit(),
                        Duration.ofNanos(refusal.whenNanos()))));
    Function<Share, QuotaTable.Entry> entry =
        share ->
            new QuotaTable.Entry(
                share.id(),
                share.need(),
                share.callsPerSecond(),
                share.parts(),
                Duration.ofNanos(share.seenNanos()));
    return new QuotaRow(
        new QuotaTable(written.shares().stream().map(entry).toList(), lessons),
        written.shares().stream().filter(Share::left).map(Share::id).collect(Collectors.toSet()));
  }
}
