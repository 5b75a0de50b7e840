package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.Converters;
import dev.friendgroups.adapters.cli.input.UsageException;

/** Whether the options that say what to delete fit together. */
final class DeletionOptions {
  private DeletionOptions() {}

  /**
   * @throws UsageException when they do not
   */
  static void check(DeleteCommand command) {
    if (command.from == null && command.account == null) {
      throw new UsageException("which account? Use --account ID, or --from FILE");
    }
    if (command.from != null && (command.account != null || !command.names.isEmpty())) {
      throw new UsageException("--from FILE excludes --account and names");
    }
    if (command.from == null && command.all != command.names.isEmpty()) {
      throw new UsageException(
          command.all
              ? "--all excludes names"
              : "which friend groups? Name them, or use --all for all of them");
    }
    Converters.names(command.names);
    if (command.format != null && command.from == null) {
      throw new UsageException("--format goes with --from FILE");
    }
    if (command.trim && command.from == null) {
      throw new UsageException("--trim goes with --from FILE");
    }
  }
}
