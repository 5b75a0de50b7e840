package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a Chat to test against is to be like.
 *
 * @param host the address to listen at
 * @param port the port to listen at; 0 picks one
 * @param data where it keeps its accounts; empty to forget them when it stops
 * @param seed accounts to start with
 * @param sdkAppId the app
 * @param admin the app's admin
 * @param secretKey what UserSigs must be signed with
 * @param callsPerSecond the quota of each API; 0 for none
 * @param latency how long after its arrival a call is answered
 * @param refusesAbsentGroups whether a deletion that names an absent group is refused
 * @param faults what goes wrong, as rules of the form command:kind:probability
 * @param faultSeed makes the same faults strike again
 */
public record EmulationSettings(
    String host,
    int port,
    Optional<Path> data,
    Optional<Path> seed,
    SdkAppId sdkAppId,
    String admin,
    SecretKey secretKey,
    int callsPerSecond,
    Duration latency,
    boolean refusesAbsentGroups,
    List<String> faults,
    long faultSeed) {
  public EmulationSettings {
    faults = List.copyOf(faults);
  }
}
