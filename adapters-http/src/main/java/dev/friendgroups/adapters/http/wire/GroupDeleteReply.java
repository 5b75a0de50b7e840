package dev.friendgroups.adapters.http.wire;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/** Reply of {@code v4/sns/group_delete}. */
public record GroupDeleteReply(
    @SerializedName("ActionStatus") @Nullable String actionStatus,
    @SerializedName("ErrorCode") @Nullable Long errorCode,
    @SerializedName("ErrorInfo") @Nullable String errorInfo,
    @SerializedName("ErrorDisplay") @Nullable String errorDisplay,
    @SerializedName("CurrentSequence") @Nullable Long currentSequence)
    implements Envelope {}
