package dev.friendgroups.application.quota;

import dev.friendgroups.application.quota.QuotaTable.Entry;
import java.util.List;

/**
 * How many parts of the quota are meant for one of those who share it.
 *
 * <p>Jobs have the same part each, and leave a reserve; where there are more jobs than calls, the
 * last to come wait. Who needs a few calls takes one call a second out of that reserve, and a
 * little more while there is no job.
 *
 * @param least fewer parts are of no use to it
 * @param meant the parts meant for it
 * @param most the parts it may have now, what others still have considered
 */
record FairParts(int least, int meant, int most) {
  /** What who needs a few calls takes while there is no job: many of them find room at once. */
  private static final int WITHOUT_JOB = QuotaTable.WHOLE / 20;

  static FairParts of(Entry own, QuotaTable table, List<Entry> living) {
    int reserve = living.stream().mapToInt(Entry::reserve).max().orElse(0);
    List<Entry> jobs = living.stream().filter(entry -> entry.job() || reserve == 0).toList();
    int free = own.parts() + table.free();
    int place = jobs.stream().map(Entry::id).toList().indexOf(own.id());
    if (place < 0 && jobs.isEmpty()) {
      return new FairParts(own.oneCall(), Math.max(own.oneCall(), WITHOUT_JOB), free);
    }
    int unused = Math.max(0, reserve - usedByOthers(own, table));
    if (place < 0) {
      int oneCall = oneCall(living);
      return new FairParts(oneCall, oneCall, Math.min(free, unused));
    }
    int part = partOfJob(own, place, jobs.size(), QuotaTable.WHOLE - reserve);
    return new FairParts(own.oneCall(), part, free - unused);
  }

  /** The parts that make one call a second of the most that any of them may send. */
  private static int oneCall(List<Entry> living) {
    return living.stream().mapToInt(Entry::oneCall).min().orElse(QuotaTable.WHOLE);
  }

  /** The parts of those who need a few calls, apart from this one. */
  private static int usedByOthers(Entry own, QuotaTable table) {
    return table.entries().stream()
        .filter(entry -> !entry.job() && entry.id() != own.id())
        .mapToInt(Entry::parts)
        .sum();
  }

  /**
   * @param place how many of the jobs came before
   */
  private static int partOfJob(Entry own, int place, int jobs, int forJobs) {
    int most = Math.max(1, forJobs / own.oneCall());
    return place < most ? forJobs / Math.min(jobs, most) : 0;
  }
}
