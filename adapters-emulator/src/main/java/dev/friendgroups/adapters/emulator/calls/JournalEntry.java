package dev.friendgroups.adapters.emulator.calls;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/**
 * One request to the API that was answered. Its UserSig is not kept.
 *
 * @param time when it was answered, in ISO 8601
 * @param command the API, like {@code group_delete}
 * @param account whom it concerned; null when it was refused before that was known
 * @param errorCode what it was answered with, 0 for success; null when a fault kept it unanswered
 * @param fault the rule of the fault that was injected; null for none
 */
public record JournalEntry(
    @SerializedName("time") String time,
    @SerializedName("command") String command,
    @SerializedName("account") @Nullable String account,
    @SerializedName("errorCode") @Nullable Long errorCode,
    @SerializedName("fault") @Nullable String fault) {}
