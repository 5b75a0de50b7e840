package com.example.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.junit.ChatEmulatorExtension;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FriendGroupsEndpointTest {
  @RegisterExtension
  static final ChatEmulatorExtension chat =
      ChatEmulatorExtension.create().accounts(SampleAccounts.contacts());

  @TempDir Path folder;

  private static Set<GroupName> groups() {
    return chat.find("alice").orElseThrow().names();
  }

  @Test
  void it_deletes_and_undoes() throws Exception {
    Set<GroupName> before = groups();
    try (FriendGroupsEndpoint endpoint =
        new FriendGroupsEndpoint(app(), folder.resolve("jobs.db"))) {

      assertThat(call(endpoint, "DELETE", "/accounts/alice/groups/family,work"))
          .isEqualTo("job 1, failed 0");
      assertThat(groups()).doesNotContain(new GroupName("family"), new GroupName("work"));

      assertThat(call(endpoint, "POST", "/jobs/1/restore")).isEqualTo("restored, missing 0");
      assertThat(groups()).containsExactlyInAnyOrderElementsOf(before);
    }
  }

  private static ChatApp app() {
    return new ChatApp(
        new SdkAppId(chat.sdkAppId()),
        chat.admin(),
        Endpoint.at(chat.endpoint().toString()),
        new ReadyUserSig(chat.userSig()));
  }

  private static String call(FriendGroupsEndpoint endpoint, String method, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + endpoint.port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody()).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
