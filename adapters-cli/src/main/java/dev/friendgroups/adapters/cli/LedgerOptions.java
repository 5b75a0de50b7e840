package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where jobs are recorded. */
final class LedgerOptions {
  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Where jobs are recorded (default: $XDG_STATE_HOME/friend-groups/ledger.db).")
  @Nullable Path ledger;

  /** Its file; empty when none is named and there is no place for one. */
  Optional<Path> find(Environment environment) {
    return Optional.ofNullable(ledger)
        .or(
            () ->
                environment
                    .folder("XDG_STATE_HOME", ".local/state")
                    .map(folder -> folder.resolve("ledger.db")));
  }

  /**
   * Its file, for a command that cannot do without.
   *
   * @throws SetupException when none is named and there is no place for one
   */
  Path file(Environment environment) {
    return find(environment)
        .orElseThrow(
            () ->
                new SetupException(
                    "no place for the ledger: there is no home folder; use --ledger FILE"));
  }
}
