package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.input.DurationConverter;
import dev.friendgroups.adapters.cli.input.NumberConverter;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.domain.chat.Network;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How Chat is called. */
public final class CallOptions {
  private static final int FEWEST_WORKERS = 2;
  private static final int MOST_WORKERS = 256;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = "30s",
      converter = DurationConverter.Deadline.class,
      description = "The deadline of one account, retries included (default: 30s).")
  Duration timeout = Duration.ofSeconds(30);

  @Option(
      names = "--retries",
      paramLabel = "N",
      defaultValue = "5",
      converter = NumberConverter.Retries.class,
      description = "How often a call is repeated when that may help (default: 5).")
  int retries;

  @Option(
      names = "--calls-per-second",
      paramLabel = "N",
      defaultValue = "200",
      converter = NumberConverter.Calls.class,
      description =
          "The most calls to one API in any second, of all processes together (default: 200, what"
              + " Chat documents). Where Chat grants less, the pace settles below that. To leave"
              + " room for live traffic, say less: your own back end spends from the same quota.")
  int callsPerSecond;

  @Option(
      names = "--workers",
      paramLabel = "N",
      converter = NumberConverter.Workers.class,
      description = "Accounts called for at once (default: what fits the quota).")
  @Nullable Integer workers;

  /** Creates options as nobody gave them. */
  public CallOptions() {}

  /** {@return the most calls to one API in any second, of all processes together} */
  public int callsPerSecond() {
    return callsPerSecond;
  }

  /**
   * {@return how to connect to a Chat and a ledger}
   *
   * @param configuration which Chat
   * @param network how it is reached
   * @param ledger where jobs are recorded; empty for nowhere
   * @param quota the file in which processes of this machine share the quota; empty for none
   */
  public ConnectionSettings settings(
      Configuration configuration,
      Network network,
      Optional<LedgerLocation> ledger,
      Optional<Path> quota) {
    return new ConnectionSettings(
        configuration.gateway(),
        configuration.settings(),
        configuration.target(),
        network,
        ledger,
        quota,
        timeout,
        retries,
        callsPerSecond,
        workers());
  }

  private int workers() {
    if (workers == null) {
      return Math.max(FEWEST_WORKERS, Math.min(MOST_WORKERS, callsPerSecond / 2));
    }
    return workers;
  }
}
