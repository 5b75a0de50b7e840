package dev.friendgroups.adapters.http.wire;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reply of {@code v4/sns/group_add}.
 *
 * @param actionStatus {@code OK} or {@code FAIL}; null when Chat left it out
 * @param errorCode 0 for success, also when members were not let in; null when Chat left it out
 * @param errorInfo the detail; null when Chat left it out
 * @param errorDisplay the detail for end users; null when Chat left it out
 * @param currentSequence the account's new sequence; null when Chat left it out
 * @param items what became of the members; null when Chat left them out
 * @param failAccounts who was not let in; null when Chat left them out
 */
public record GroupAddReply(
    @SerializedName("ActionStatus") @Nullable String actionStatus,
    @SerializedName("ErrorCode") @Nullable Long errorCode,
    @SerializedName("ErrorInfo") @Nullable String errorInfo,
    @SerializedName("ErrorDisplay") @Nullable String errorDisplay,
    @SerializedName("CurrentSequence") @Nullable Long currentSequence,
    @SerializedName("ResultItem") @Nullable List<Item> items,
    @SerializedName("Fail_Account") @Nullable List<String> failAccounts)
    implements Envelope {
  /**
   * What became of one friend; {@code resultCode} 0 when it was let in.
   *
   * @param toAccount the member; null when Chat left it out
   * @param resultCode 0 or an error code; null when Chat left it out
   * @param resultInfo the detail; null when Chat left it out
   */
  public record Item(
      @SerializedName("To_Account") @Nullable String toAccount,
      @SerializedName("ResultCode") @Nullable Long resultCode,
      @SerializedName("ResultInfo") @Nullable String resultInfo) {}
}
