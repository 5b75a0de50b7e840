package dev.friendgroups.adapters.http.wire;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reply of {@code v4/sns/group_add}. */
public record GroupAddReply(
    @SerializedName("ActionStatus") @Nullable String actionStatus,
    @SerializedName("ErrorCode") @Nullable Long errorCode,
    @SerializedName("ErrorInfo") @Nullable String errorInfo,
    @SerializedName("ErrorDisplay") @Nullable String errorDisplay,
    @SerializedName("CurrentSequence") @Nullable Long currentSequence,
    @SerializedName("ResultItem") @Nullable List<Item> items,
    @SerializedName("Fail_Account") @Nullable List<String> failAccounts)
    implements Envelope {
  /** What became of one friend; {@code resultCode} 0 when it was let in. */
  public record Item(
      @SerializedName("To_Account") @Nullable String toAccount,
      @SerializedName("ResultCode") @Nullable Long resultCode,
      @SerializedName("ResultInfo") @Nullable String resultInfo) {}
}
