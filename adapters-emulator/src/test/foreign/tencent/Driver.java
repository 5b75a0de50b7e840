import com.tencentcloudapi.im.ApiClient;
import com.tencentcloudapi.im.api.RelationshipsApi;
import com.tencentcloudapi.im.model.GroupAddRequest;
import com.tencentcloudapi.im.model.GroupAddResponse;
import com.tencentcloudapi.im.model.GroupDeleteRequest;
import com.tencentcloudapi.im.model.GroupDeleteResponse;
import com.tencentcloudapi.im.model.GroupGetRequest;
import com.tencentcloudapi.im.model.GroupGetResponse;
import java.util.ArrayList;
import java.util.List;

/** Drives tencentcloud-im-sdk-java; says what came back in words that all drivers share. */
public final class Driver {
  private final RelationshipsApi api;

  public Driver(String host, long sdkAppId, String admin, String key) {
    ApiClient client = new ApiClient();
    client.setBasePath("http://" + host);
    client.setSdkappid((int) sdkAppId);
    client.setIdentifier(admin);
    client.setKey(key);
    api = new RelationshipsApi(client);
  }

  public String add(String account, List<String> names, List<String> members) throws Exception {
    GroupAddRequest request = new GroupAddRequest().fromAccount(account);
    request.setGroupName(names);
    request.setToAccount(members);
    GroupAddResponse reply = api.groupAdd(1, request);
    List<String> items = new ArrayList<>();
    if (reply.getResultItem() != null) {
      reply
          .getResultItem()
          .forEach(item -> items.add(item.getToAccount() + "=" + item.getResultCode()));
    }
    return reply.getErrorCode()
        + " sequence " + reply.getCurrentSequence()
        + " items " + items
        + " failed " + reply.getFailAccount();
  }

  public String get(String account) throws Exception {
    GroupGetRequest request = new GroupGetRequest().fromAccount(account);
    request.setNeedFriend("Need_Friend_Type_Yes");
    GroupGetResponse reply = api.groupGet(1, request);
    List<String> items = new ArrayList<>();
    if (reply.getResultItem() != null) {
      reply
          .getResultItem()
          .forEach(
              item ->
                  items.add(
                      item.getGroupName() + "=" + item.getFriendNumber() + item.getToAccount()));
    }
    return reply.getErrorCode() + " sequence " + reply.getCurrentSequence() + " items " + items;
  }

  public String delete(String account, List<String> names) throws Exception {
    GroupDeleteRequest request = new GroupDeleteRequest().fromAccount(account);
    request.setGroupName(names);
    GroupDeleteResponse reply = api.groupDelete(1, request);
    return reply.getErrorCode() + " sequence " + reply.getCurrentSequence();
  }
}
