package dev.friendgroups.adapters.http.wire;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/**
 * Reply of {@code v4/sns/group_delete}.
 *
 * @param actionStatus {@code OK} or {@code FAIL}; null when Chat left it out
 * @param errorCode 0 for success; null when Chat left it out
 * @param errorInfo the detail; null when Chat left it out
 * @param errorDisplay the detail for end users; null when Chat left it out
 * @param currentSequence the account's new sequence; null when Chat left it out
 */
public record GroupDeleteReply(
    @SerializedName("ActionStatus") @Nullable String actionStatus,
    @SerializedName("ErrorCode") @Nullable Long errorCode,
    @SerializedName("ErrorInfo") @Nullable String errorInfo,
    @SerializedName("ErrorDisplay") @Nullable String errorDisplay,
    @SerializedName("CurrentSequence") @Nullable Long currentSequence)
    implements Envelope {}
