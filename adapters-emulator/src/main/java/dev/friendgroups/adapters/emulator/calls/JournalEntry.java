package dev.friendgroups.adapters.emulator.calls;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to the API that was answered. Its UserSig is not kept.
 *
 * @param number counts the requests of an app, from 1 on
 * @param time when it was answered, in ISO 8601
 * @param millis how long after its arrival it was answered, in milliseconds
 * @param command the API, like {@code group_delete}
 * @param account whom it concerned; null when it was refused before that was known
 * @param groups the friend groups that it named, at most {@value AnsweredCall#MOST_GROUPS} of them
 * @param errorCode what it was answered with, 0 for success; null when a fault kept it unanswered
 * @param reason why it was refused, in the emulator's own words; null when it was not
 * @param fault the rule of the fault that was injected; null for none
 * @param query its parameters, with the UserSig masked; cut off when long
 * @param request its body; cut off when long
 * @param answer what it was answered with, or would have been but for the fault; cut off when long;
 *     empty when there was nothing to answer
 */
public record JournalEntry(
    @SerializedName("number") long number,
    @SerializedName("time") String time,
    @SerializedName("millis") double millis,
    @SerializedName("command") String command,
    @SerializedName("account") @Nullable String account,
    @SerializedName("groups") List<String> groups,
    @SerializedName("errorCode") @Nullable Long errorCode,
    @SerializedName("reason") @Nullable String reason,
    @SerializedName("fault") @Nullable String fault,
    @SerializedName("query") String query,
    @SerializedName("request") String request,
    @SerializedName("answer") String answer) {
  /**
   * Copies the groups.
   *
   * @param number 1 or more
   * @param time in UTC
   * @param millis with fractions, never negative
   * @param command like {@code group_delete}
   * @param account null when that was never known
   * @param groups in the order they were named; may be empty
   * @param errorCode null when there was no answer
   * @param reason null when it was not refused
   * @param fault null for none
   * @param query never with a UserSig in it
   * @param request what is not text in UTF-8 is replaced
   * @param answer possibly empty
   */
  public JournalEntry {
    groups = List.copyOf(groups);
  }
}
