package dev.friendgroups.adapters.emulator.calls;

import com.google.gson.annotations.SerializedName;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was counted since the last reset.
 *
 * @param usage by API, like {@code group_delete}: how often and how fast it was called
 * @param app how often and how fast all APIs together were called
 * @param mostInFlight the most calls for one account that were ever under way at once
 * @param errorCodes how often each error code was answered; 0 is success
 * @param faults by rule, like {@code group_delete:30008:0.05}: how often it was applied
 */
public record Counters(
    @SerializedName("apis") Map<String, Usage> usage,
    @SerializedName("app") Usage app,
    @SerializedName("mostInFlightForOneAccount") int mostInFlight,
    @SerializedName("errorCodes") Map<Long, Long> errorCodes,
    @SerializedName("faults") Map<String, Long> faults) {
  /**
   * How one API was called.
   *
   * @param calls all of them, refused or not
   * @param refused those refused for the quota
   * @param busiestSecond the most of them that arrived within any one second
   */
  public record Usage(
      @SerializedName("calls") long calls,
      @SerializedName("refused") long refused,
      @SerializedName("busiestSecond") int busiestSecond) {}

  /**
   * Copies all of it, in the order of the keys.
   *
   * @param usage only of APIs that were called, or of all
   * @param app refused calls included
   * @param mostInFlight 0 when there was none
   * @param errorCodes only of codes that were answered
   * @param faults only of rules that were applied
   */
  public Counters {
    usage = Collections.unmodifiableMap(new TreeMap<>(usage));
    errorCodes = Collections.unmodifiableMap(new TreeMap<>(errorCodes));
    faults = Collections.unmodifiableMap(new TreeMap<>(faults));
  }

  /**
   * {@return how one API was called; nothing but zeros when it never was}
   *
   * @param api like {@code group_delete}
   */
  public Usage usage(String api) {
    return usage.getOrDefault(api, new Usage(0, 0, 0));
  }
}
