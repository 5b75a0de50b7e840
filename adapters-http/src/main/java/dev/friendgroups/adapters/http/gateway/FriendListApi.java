package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.adapters.http.wire.GroupAddReply;
import dev.friendgroups.adapters.http.wire.GroupAddRequest;
import dev.friendgroups.adapters.http.wire.GroupDeleteReply;
import dev.friendgroups.adapters.http.wire.GroupDeleteRequest;
import dev.friendgroups.adapters.http.wire.GroupGetReply;
import dev.friendgroups.adapters.http.wire.GroupGetRequest;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Tag;

/** Chat's friend list API, one line a call. */
interface FriendListApi {
  @POST("v4/sns/group_add")
  Call<GroupAddReply> add(@Tag Exchange exchange, @Body GroupAddRequest request);

  @POST("v4/sns/group_delete")
  Call<GroupDeleteReply> delete(@Tag Exchange exchange, @Body GroupDeleteRequest request);

  @POST("v4/sns/group_get")
  Call<GroupGetReply> get(@Tag Exchange exchange, @Body GroupGetRequest request);
}
