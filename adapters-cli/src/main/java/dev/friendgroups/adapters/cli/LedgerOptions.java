package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.application.spi.LedgerLocation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where jobs are recorded. */
final class LedgerOptions {
  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "Where jobs are recorded (default: $XDG_STATE_HOME/friend-groups/ledger.db); others"
              + " than files come as jars in lib/ext, as SCHEME:....")
  @Nullable LedgerLocation ledger;

  /** Its place; empty when none is named and there is no place for one. */
  Optional<LedgerLocation> find(Environment environment) {
    return Optional.ofNullable(ledger)
        .or(
            () ->
                environment
                    .folder("XDG_STATE_HOME", ".local/state")
                    .map(folder -> LedgerLocation.file(folder.resolve("ledger.db"))));
  }

  /**
   * Its place, for a command that cannot do without.
   *
   * @throws SetupException when none is named and there is no place for one
   */
  LedgerLocation place(Environment environment) {
    return find(environment)
        .orElseThrow(
            () ->
                new SetupException(
                    "no place for the ledger: there is no home folder; use --ledger FILE"));
  }
}
