package dev.friendgroups.adapters.emulator.calls;

import com.google.gson.annotations.SerializedName;

/**
 * How many calls a quota grants within any one second, and in a day.
 *
 * @param callsPerSecond to each API; 0 for no limit
 * @param appCallsPerSecond to all APIs together; 0 for no limit
 * @param callsPerDay to all APIs together, as a trial edition grants them: in 24 hours from the
 *     first call on, then again; 0 for no limit
 * @param countRefused whether calls that are refused for the quota count against it all the same
 */
public record QuotaLimits(
    @SerializedName("callsPerSecond") int callsPerSecond,
    @SerializedName("appCallsPerSecond") int appCallsPerSecond,
    @SerializedName("callsPerDay") int callsPerDay,
    @SerializedName("countRefused") boolean countRefused) {
  /** What Chat documents: 200 calls a second to each API. */
  public static final QuotaLimits DOCUMENTED = new QuotaLimits(200, 0, 0, false);

  private static final int MOST = 1_000_000;

  /**
   * Takes limits that hold from the next call on.
   *
   * @param callsPerSecond from 0 to a million
   * @param appCallsPerSecond from 0 to a million
   * @param callsPerDay from 0 to a million
   * @param countRefused true makes a caller who does not slow down stay refused
   * @throws IllegalArgumentException when a number is not from 0 to a million
   */
  public QuotaLimits {
    check("callsPerSecond", callsPerSecond);
    check("appCallsPerSecond", appCallsPerSecond);
    check("callsPerDay", callsPerDay);
  }

  /**
   * {@return these limits, but for those of each API}
   *
   * @param value calls a second, from 0 to a million; 0 for no limit
   */
  public QuotaLimits ofCallsPerSecond(int value) {
    return new QuotaLimits(value, appCallsPerSecond, callsPerDay, countRefused);
  }

  private static void check(String name, int number) {
    if (number < 0 || number > MOST) {
      throw new IllegalArgumentException(name + " is " + number + ", not from 0 to " + MOST);
    }
  }
}
