package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.RequestFile;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.progress.ReadingProgress;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.domain.deletion.PlanSize;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a plan of what somebody asks for, and looks whether it is not too big. */
final class DeletionPlanning {
  private DeletionPlanning() {}

  /**
   * A plan; rows of a file are counted for whoever waits.
   *
   * @param file what the requests are rows of; empty where they come from elsewhere
   */
  static DeleteGroups.Proposal propose(
      DeleteGroups deleteGroups,
      DeleteGroups.Requests requests,
      Optional<String> file,
      Console console,
      Environment environment) {
    if (file.isEmpty()) {
      return deleteGroups.propose(requests);
    }
    try (ReadingProgress reading =
        new ReadingProgress(console, environment, RequestFile.title(file.get()))) {
      return deleteGroups.propose(
          request ->
              requests.forEach(
                  (account, name) -> {
                    reading.row();
                    request.accept(account, name);
                  }));
    }
  }

  /**
   * @param most the most friend groups that may be deleted; null for any number
   * @throws UsageException when it is more
   */
  static void checkSize(PlanSize size, @Nullable Integer most) {
    if (most != null && size.groups() > most) {
      throw new UsageException(
          "the plan deletes "
              + TerminalText.count(size.groups(), "friend group")
              + ", but --max-delete allows "
              + TerminalText.number(most)
              + "; nothing was deleted");
    }
  }
}
