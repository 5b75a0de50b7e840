package dev.friendgroups.adapters.emulator.calls;

import com.google.gson.annotations.SerializedName;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was counted since the last reset.
 *
 * @param usage by API, like {@code group_delete}: how often and how fast it was called
 * @param mostInFlight the most calls for one account that were ever under way at once
 * @param errorCodes how often each error code was answered; 0 is success
 * @param faults by rule, like {@code group_delete:30008:0.05}: how often it was applied
 */
public record Counters(
    @SerializedName("apis") Map<String, Usage> usage,
    @SerializedName("mostInFlightForOneAccount") int mostInFlight,
    @SerializedName("errorCodes") Map<Long, Long> errorCodes,
    @SerializedName("faults") Map<String, Long> faults) {
  /**
   * How one API was called.
   *
   * @param calls all of them, refused or not
   * @param busiestSecond the most of them that arrived within any one second
   */
  public record Usage(
      @SerializedName("calls") long calls, @SerializedName("busiestSecond") int busiestSecond) {}

  public Counters {
    usage = Collections.unmodifiableMap(new TreeMap<>(usage));
    errorCodes = Collections.unmodifiableMap(new TreeMap<>(errorCodes));
    faults = Collections.unmodifiableMap(new TreeMap<>(faults));
  }

  /** How one API, like {@code group_delete}, was called. */
  public Usage usage(String api) {
    return usage.getOrDefault(api, new Usage(0, 0));
  }
}
