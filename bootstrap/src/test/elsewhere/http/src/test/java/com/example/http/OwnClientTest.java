package com.example.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.FriendGroups;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnClientTest {
  private static final String REPLY =
      """
      {"ActionStatus": "OK", "ErrorCode": 0, "ErrorInfo": "", "CurrentSequence": 3,
       "ResultItem": [{"GroupName": "family", "FriendNumber": 1, "To_Account": ["bob"]}]}""";

  @Test
  void it_reads_what_Chat_answers() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v4/sns/group_get",
        call -> {
          call.sendResponseHeaders(200, REPLY.length());
          call.getResponseBody().write(REPLY.getBytes(UTF_8));
          call.close();
        });
    server.start();
    try {
      Endpoint endpoint = Endpoint.at("http://127.0.0.1:" + server.getAddress().getPort());
      ChatApp app =
          new ChatApp(
              new SdkAppId(1400000001), "administrator", endpoint, new SecretKey("a key"));

      Answer<FriendGroups> answer = OwnClient.groups(app, "alice", Duration.ofSeconds(30));

      assertThat(answer)
          .isInstanceOfSatisfying(
              Answer.Done.class,
              done -> assertThat(((FriendGroups) done.value()).names()).hasSize(1));
    } finally {
      server.stop(0);
    }
  }

  /** Under Maven, okhttp 4 comes with Retrofit unless somebody keeps it out. */
  @Test
  void there_is_one_OkHttp_and_none_of_what_others_of_ours_need() {
    List<String> jars =
        Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .map(entry -> Path.of(entry).getFileName().toString())
            .toList();

    assertThat(jars).filteredOn(jar -> jar.matches("okhttp.*\\.jar")).hasSize(1);
    assertThat(jars)
        .noneMatch(jar -> jar.matches("(guice|picocli|sqlite-jdbc|undertow|friend-groups-(?!adapters-http|application|domain)).*"));
  }
}
