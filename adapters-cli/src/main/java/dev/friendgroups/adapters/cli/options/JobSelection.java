package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.input.NumberConverter;
import dev.friendgroups.adapters.cli.input.Since;
import dev.friendgroups.domain.deletion.Job;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of many past jobs are shown. */
public final class JobSelection {
  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = NumberConverter.Jobs.class,
      description = "Only the newest N jobs.")
  @Nullable Integer limit;

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description = "Only jobs begun since then: a duration, like 12h or 7d, or a date in UTC.")
  @Nullable Since since;

  /** Creates options as nobody gave them. */
  public JobSelection() {}

  /** {@return whether not all of them are} */
  public boolean isGiven() {
    return limit != null || since != null;
  }

  /**
   * {@return those that are shown}
   *
   * @param newestFirst all of them
   * @param now what ages are counted from
   */
  public List<Job> of(List<Job> newestFirst, Instant now) {
    Stream<Job> jobs = newestFirst.stream();
    if (since != null) {
      Instant from = since.from(now);
      jobs = jobs.filter(job -> !job.started().isBefore(from));
    }
    return (limit == null ? jobs : jobs.limit(limit)).toList();
  }
}
