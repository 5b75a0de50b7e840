package dev.friendgroups.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.chat.ChatApp;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chat that is used when no app is configured. */
class EmbeddedChatTest {
  @TempDir Path folder;
  private final Closing closing = new Closing();

  @AfterEach
  void close() {
    closing.closeAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "accounts", "reset?state=true"})
  void nobody_reads_or_wipes_it_over_a_control_api(String name) throws Exception {
    ChatApp app = EmbeddedChat.in(folder).start(closing);

    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(app.endpoint().primary() + "/emulator/v1/" + name))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void to_ask_whether_it_is_made_makes_nothing_of_it() {
    EmbeddedChat chat = EmbeddedChat.in(folder.resolve("later"));

    assertThat(chat.isMade()).isFalse();
    assertThat(folder.resolve("later")).doesNotExist();

    chat.start(closing);

    assertThat(chat.isMade()).isTrue();
  }
}
