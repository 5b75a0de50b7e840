package dev.friendgroups.adapters.http.wire;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * Body of {@code v4/sns/group_delete}.
 *
 * @param fromAccount whose groups
 * @param groupNames 1 to 32 names
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34926">Deleting lists</a>
 */
public record GroupDeleteRequest(
    @SerializedName("From_Account") String fromAccount,
    @SerializedName("GroupName") List<String> groupNames) {}
