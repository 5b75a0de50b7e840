package dev.friendgroups.adapters.cli.output.json;

import dev.friendgroups.adapters.cli.output.Labels;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.Restoration;
import org.jspecify.annotations.Nullable;

/** A past job in figures. */
record JsonJob(
    long job,
    String started,
    String chat,
    String state,
    boolean backup,
    long planned,
    long accounts,
    long done,
    long failed,
    long deleted,
    long absent,
    long remaining,
    long calls,
    @Nullable Long restored,
    @Nullable Long restoredAccounts,
    @Nullable String restoredAt) {
  static JsonJob of(Job job) {
    JobTotals totals = job.totals();
    return new JsonJob(
        job.number().value(),
        TerminalText.time(job.started()),
        job.chat(),
        Labels.of(job.state()),
        job.backup(),
        job.size().groups(),
        job.size().accounts(),
        totals.accounts() - totals.failed(),
        totals.failed(),
        totals.deleted(),
        totals.absent(),
        totals.remaining(),
        totals.calls(),
        job.restoration().map(Restoration::groups).orElse(null),
        job.restoration().map(Restoration::accounts).orElse(null),
        job.restoration().map(back -> TerminalText.time(back.latest())).orElse(null));
  }
}
