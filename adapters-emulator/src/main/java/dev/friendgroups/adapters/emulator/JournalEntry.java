package dev.friendgroups.adapters.emulator;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/**
 * One request to the API that was answered. Its UserSig is not kept.
 *
 * @param time when it was answered, in ISO 8601
 * @param command the API, like {@code group_delete}
 * @param account whom it concerned; null when it was refused before that was known
 * @param errorCode what it was answered with, 0 for success; null when a fault left it unheard
 * @param fault the rule of the fault that struck it; null when none did
 */
public record JournalEntry(
    @SerializedName("time") String time,
    @SerializedName("command") String command,
    @SerializedName("account") @Nullable String account,
    @SerializedName("errorCode") @Nullable Long errorCode,
    @SerializedName("fault") @Nullable String fault) {}
