package dev.friendgroups.adapters.http.wire;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code v4/sns/group_add}.
 *
 * @param fromAccount whose groups
 * @param groupNames 1 to 32 names
 * @param toAccounts the members to let in; null for none
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34950">Adding lists</a>
 */
public record GroupAddRequest(
    @SerializedName("From_Account") String fromAccount,
    @SerializedName("GroupName") List<String> groupNames,
    @SerializedName("To_Account") @Nullable List<String> toAccounts) {}
