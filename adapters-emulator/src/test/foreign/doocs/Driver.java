import io.github.doocs.im.ImClient;
import io.github.doocs.im.model.request.GroupAddRequest;
import io.github.doocs.im.model.request.GroupDeleteRequest;
import io.github.doocs.im.model.request.GroupGetRequest;
import io.github.doocs.im.model.response.GroupAddResult;
import io.github.doocs.im.model.response.GroupDeleteResult;
import io.github.doocs.im.model.response.GroupGetResult;
import java.util.ArrayList;
import java.util.List;

/** Drives im-server-sdk-java; says what came back in words that all drivers share. */
public final class Driver {
  private final ImClient client;

  public Driver(String host, long sdkAppId, String admin, String key) {
    client = new PlainClient(sdkAppId, admin, key, host);
  }

  /** The client knows no other scheme than https. */
  private static final class PlainClient extends ImClient {
    PlainClient(long sdkAppId, String userId, String key, String domain) {
      super(sdkAppId, userId, key, domain);
    }

    @Override
    public String getUrl(String service, String command, long random) {
      return super.getUrl(service, command, random).replaceFirst("^https:", "http:");
    }

    @Override
    public String getUrl(String service, String command) {
      return super.getUrl(service, command).replaceFirst("^https:", "http:");
    }
  }

  public String add(String account, List<String> names, List<String> members) throws Exception {
    GroupAddResult reply = client.sns.groupAdd(new GroupAddRequest(account, names, members));
    List<String> items = new ArrayList<>();
    if (reply.getResultItemList() != null) {
      reply
          .getResultItemList()
          .forEach(item -> items.add(item.getToAccount() + "=" + item.getResultCode()));
    }
    return reply.getErrorCode()
        + " sequence " + reply.getCurrentSequence()
        + " items " + items
        + " failed " + reply.getFailAccount();
  }

  public String get(String account) throws Exception {
    GroupGetResult reply =
        client.sns.groupGet(new GroupGetRequest(account, "Need_Friend_Type_Yes", null));
    List<String> items = new ArrayList<>();
    if (reply.getResultItemList() != null) {
      reply
          .getResultItemList()
          .forEach(
              item ->
                  items.add(
                      item.getGroupName() + "=" + item.getFriendNumber() + item.getToAccount()));
    }
    return reply.getErrorCode() + " sequence " + reply.getCurrentSequence() + " items " + items;
  }

  public String delete(String account, List<String> names) throws Exception {
    GroupDeleteResult reply = client.sns.groupDelete(new GroupDeleteRequest(account, names));
    return reply.getErrorCode() + " sequence " + reply.getCurrentSequence();
  }
}
