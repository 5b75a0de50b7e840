package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.input.DurationConverter;
import dev.friendgroups.adapters.cli.input.NumberConverter;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings.Conduct;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a Chat to test against treats calls. */
public final class ConductOptions {
  @Option(
      names = {"--calls-per-second", "--quota"},
      paramLabel = "N",
      defaultValue = "200",
      converter = NumberConverter.Quota.class,
      description = "The most calls to each API in any second (default: 200; 0 for no limit).")
  int callsPerSecond;

  @Option(
      names = "--app-calls-per-second",
      paramLabel = "N",
      defaultValue = "0",
      converter = NumberConverter.Quota.class,
      description = "The most calls to all APIs in any second (default: 0, no limit).")
  int appCallsPerSecond;

  @Option(
      names = "--calls-per-day",
      paramLabel = "N",
      defaultValue = "0",
      converter = NumberConverter.Quota.class,
      description = "The most calls to all APIs in 24 hours (default: 0, no limit).")
  int callsPerDay;

  @Option(
      names = "--count-refused",
      description = "Calls that are refused for the quota count against it all the same.")
  boolean countRefused;

  @Option(
      names = "--latency",
      paramLabel = "DURATION",
      defaultValue = "0ms",
      converter = DurationConverter.Latency.class,
      description = "How long after its arrival a call is answered (default: at once).")
  Duration latency = Duration.ZERO;

  @Option(
      names = "--absent-group",
      paramLabel = "ok|error",
      defaultValue = "ok",
      description = "What a deletion that names an absent group gets (default: ok).")
  AbsentGroup absentGroup = AbsentGroup.ok;

  @Option(
      names = "--not-friend",
      paramLabel = "32216|30001",
      defaultValue = "32216",
      converter = NumberConverter.Quota.class,
      description = "The code for members who are not friends (default: 32216).")
  int notFriendCode;

  @Option(
      names = "--rehearse",
      paramLabel = "NAME",
      description =
          "Lets a bad day begin: outage, brownout, lost-answers, write-conflicts, throttled,"
              + " wrong-region, arrears or daily-quota; see below.")
  @Nullable String rehearsal;

  @Option(
      names = "--fault",
      paramLabel = "RULE",
      description =
          "Lets calls go wrong: command:kind:probability, where the command may be * and the kind"
              + " is an error code, http502, reset-before, reset-after, stall, truncate, garbage or"
              + " slow-body. Can be given many times.")
  List<String> faults = new ArrayList<>();

  @Option(
      names = "--fault-seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Another number makes the faults strike other calls (default: 0).")
  long faultSeed;

  /** What a deletion gets that names an absent group; the words of the command line. */
  enum AbsentGroup {
    ok,
    error
  }

  /** Creates options as nobody gave them. */
  public ConductOptions() {}

  /** {@return how calls are to be treated} */
  public Conduct conduct() {
    return new Conduct(
        callsPerSecond,
        appCallsPerSecond,
        callsPerDay,
        countRefused,
        latency,
        absentGroup == AbsentGroup.error,
        notFriendCode,
        Optional.ofNullable(rehearsal),
        faults,
        faultSeed);
  }
}
