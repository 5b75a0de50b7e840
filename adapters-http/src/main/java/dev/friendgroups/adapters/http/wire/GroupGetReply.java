package dev.friendgroups.adapters.http.wire;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reply of {@code v4/sns/group_get}.
 *
 * @param actionStatus {@code OK} or {@code FAIL}; null when Chat left it out
 * @param errorCode 0 for success; null when Chat left it out
 * @param errorInfo the detail; null when Chat left it out
 * @param errorDisplay the detail for end users; null when Chat left it out
 * @param currentSequence the account's sequence; null when Chat left it out
 * @param items the groups; null when Chat left them out, as it does when none has changed
 */
public record GroupGetReply(
    @SerializedName("ActionStatus") @Nullable String actionStatus,
    @SerializedName("ErrorCode") @Nullable Long errorCode,
    @SerializedName("ErrorInfo") @Nullable String errorInfo,
    @SerializedName("ErrorDisplay") @Nullable String errorDisplay,
    @SerializedName("CurrentSequence") @Nullable Long currentSequence,
    @SerializedName("ResultItem") @Nullable List<Item> items)
    implements Envelope {
  /**
   * One friend group; {@code toAccounts} only when members were asked for.
   *
   * @param groupName its name; null when Chat left it out
   * @param friendNumber how many members it has; null when Chat left it out
   * @param toAccounts its members; null when Chat left them out
   */
  public record Item(
      @SerializedName("GroupName") @Nullable String groupName,
      @SerializedName("FriendNumber") @Nullable Integer friendNumber,
      @SerializedName("To_Account") @Nullable List<String> toAccounts) {}
}
