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
 * @param listener where it listens
 * @param data where it keeps its accounts; empty to forget them when it stops
 * @param seed accounts to start with
 * @param sdkAppId the app
 * @param admin the app's admin
 * @param secretKey what UserSigs must be signed with
 * @param controlKey what its own API asks for
 * @param conduct how it treats calls
 */
public record EmulationSettings(
    Listener listener,
    Optional<Path> data,
    Optional<Path> seed,
    SdkAppId sdkAppId,
    String admin,
    SecretKey secretKey,
    ControlKey controlKey,
    Conduct conduct) {
  /**
   * Where it listens.
   *
   * @param host the address
   * @param port 0 picks one
   * @param tls how it is reached over https; empty for http
   */
  public record Listener(String host, int port, Optional<Tls> tls) {}

  /**
   * How it is reached over https.
   *
   * @param folder where the certificate authority is kept, made on first use
   * @param names what it is called by, besides {@code localhost}
   */
  public record Tls(Path folder, List<String> names) {
    /**
     * Copies the names.
     *
     * @param folder made, too, if it is not there
     * @param names hosts and addresses, possibly none
     */
    public Tls {
      names = List.copyOf(names);
    }
  }

  /**
   * How it treats calls.
   *
   * @param callsPerSecond the quota of each API; 0 for none
   * @param appCallsPerSecond the quota of all APIs together; 0 for none
   * @param callsPerDay the quota of all APIs together in 24 hours; 0 for none
   * @param countRefused whether calls that are refused for the quota count against it
   * @param latency how long after its arrival a call is answered
   * @param refusesAbsentGroups whether a deletion that names an absent group is refused
   * @param notFriendCode the code for members who are not friends
   * @param rehearsal the name of a bad day
   * @param faults what goes wrong, as rules of the form command:kind:probability
   * @param faultSeed makes the same faults strike again
   */
  public record Conduct(
      int callsPerSecond,
      int appCallsPerSecond,
      int callsPerDay,
      boolean countRefused,
      Duration latency,
      boolean refusesAbsentGroups,
      long notFriendCode,
      Optional<String> rehearsal,
      List<String> faults,
      long faultSeed) {
    /**
     * Copies the faults.
     *
     * @param callsPerSecond from 0 to a million
     * @param appCallsPerSecond from 0 to a million
     * @param callsPerDay from 0 to a million
     * @param countRefused true lets whoever is refused stay refused while he goes on calling
     * @param latency zero or more
     * @param refusesAbsentGroups false passes absent groups over
     * @param notFriendCode one that the emulator knows
     * @param rehearsal instead of faults; empty for none
     * @param faults possibly none
     * @param faultSeed any number
     */
    public Conduct {
      faults = List.copyOf(faults);
    }
  }
}
