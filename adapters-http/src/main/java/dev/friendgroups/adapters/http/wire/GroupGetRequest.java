package dev.friendgroups.adapters.http.wire;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code v4/sns/group_get}.
 *
 * @param fromAccount whose groups
 * @param lastSequence the sequence of what is known: nothing newer, no groups; 0 for all of them
 * @param needFriend {@link #WITH_MEMBERS}; null for groups without their members
 * @param groupNames the groups to read; null for all
 * @see <a href="https://www.tencentcloud.com/document/product/1047/40123">Pulling lists</a>
 */
public record GroupGetRequest(
    @SerializedName("From_Account") String fromAccount,
    @SerializedName("LastSequence") @Nullable Long lastSequence,
    @SerializedName("NeedFriend") @Nullable String needFriend,
    @SerializedName("GroupName") @Nullable List<String> groupNames) {
  /** The value of {@code NeedFriend} that asks for members. */
  public static final String WITH_MEMBERS = "Need_Friend_Type_Yes";
}
