package dev.friendgroups.adapters.cli.output.json;

import dev.friendgroups.adapters.cli.text.JsonLine;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one account of a deletion. */
record JsonOutcome(
    @Nullable Long job,
    @Nullable Boolean dryRun,
    String account,
    @Nullable List<String> deleted,
    @Nullable List<String> absent,
    @Nullable List<String> remaining,
    @Nullable List<String> doubtful,
    @Nullable JsonProblem error,
    @Nullable Long sequence,
    @Nullable Integer calls) {
  /**
   * @param job the job it belongs to; empty for a dry run
   */
  static JsonOutcome of(Optional<JobNumber> job, DeletionOutcome outcome) {
    Long number = job.map(JobNumber::value).orElse(null);
    Boolean dryRun = job.isPresent() ? null : true;
    String account = outcome.account().id();
    JsonProblem error = outcome.problem().map(JsonProblem::of).orElse(null);
    List<String> doubtful = namesOrNull(outcome.doubtful());
    if (error != null && outcome.deleted().isEmpty() && outcome.absent().isEmpty()) {
      // An error alone says that all that was asked for remains.
      List<String> remaining = doubtful == null ? null : namesOrNull(outcome.remaining());
      return new JsonOutcome(
          number, dryRun, account, null, null, remaining, doubtful, error, null, null);
    }
    return new JsonOutcome(
        number,
        dryRun,
        account,
        JsonLine.texts(outcome.deleted()),
        JsonLine.texts(outcome.absent()),
        error == null ? null : JsonLine.texts(outcome.remaining()),
        doubtful,
        error,
        error == null ? outcome.sequence() : null,
        outcome.calls());
  }

  /** All that is recorded of it. */
  static JsonOutcome recorded(JobNumber job, DeletionOutcome outcome) {
    boolean failed = outcome.problem().isPresent();
    return new JsonOutcome(
        job.value(),
        null,
        outcome.account().id(),
        JsonLine.texts(outcome.deleted()),
        JsonLine.texts(outcome.absent()),
        failed ? JsonLine.texts(outcome.remaining()) : null,
        failed ? JsonLine.texts(outcome.doubtful()) : null,
        outcome.problem().map(JsonProblem::of).orElse(null),
        failed ? null : outcome.sequence(),
        outcome.calls());
  }

  private static @Nullable List<String> namesOrNull(List<GroupName> names) {
    return names.isEmpty() ? null : JsonLine.texts(names);
  }

  /** As if nothing had been deleted; there is no job. */
  static JsonOutcome nothingToDelete(FriendGroups groups, boolean dryRun) {
    return new JsonOutcome(
        null,
        dryRun ? true : null,
        groups.account().id(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        groups.sequence(),
        1);
  }
}
