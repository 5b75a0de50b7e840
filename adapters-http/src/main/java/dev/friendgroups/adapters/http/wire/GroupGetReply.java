package dev.friendgroups.adapters.http.wire;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reply of {@code v4/sns/group_get}. */
public record GroupGetReply(
    @SerializedName("ActionStatus") @Nullable String actionStatus,
    @SerializedName("ErrorCode") @Nullable Long errorCode,
    @SerializedName("ErrorInfo") @Nullable String errorInfo,
    @SerializedName("ErrorDisplay") @Nullable String errorDisplay,
    @SerializedName("CurrentSequence") @Nullable Long currentSequence,
    @SerializedName("ResultItem") @Nullable List<Item> items)
    implements Envelope {
  /** One friend group; {@code toAccounts} only when members were asked for. */
  public record Item(
      @SerializedName("GroupName") @Nullable String groupName,
      @SerializedName("FriendNumber") @Nullable Integer friendNumber,
      @SerializedName("To_Account") @Nullable List<String> toAccounts) {}
}
