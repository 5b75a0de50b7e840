package dev.friendgroups.adapters.http.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ComingGatewayTest {
  @Test
  void nobody_waits_for_it_before_the_first_call() throws Exception {
    CompletableFuture<RetrofitFriendGroupGateway> later = new CompletableFuture<>();

    try (ScriptedChat chat = ScriptedChat.answering("{\"ActionStatus\":\"OK\",\"ErrorCode\":0}");
        ComingGateway coming = ComingGateway.of(later::join)) {
      CompletableFuture<Answer<?>> answer =
          CompletableFuture.supplyAsync(() -> coming.find(ScriptedChat.ALICE, chat.attempt));
      assertThat(answer).isNotDone();

      later.complete(chat.single());

      assertThat(answer.get(1, TimeUnit.MINUTES)).isInstanceOf(Answer.Done.class);
    }
  }

  @Test
  void what_keeps_it_from_coming_is_told_by_the_first_call() {
    IllegalStateException why = new IllegalStateException("this Java knows no TLS");

    try (ScriptedChat chat = ScriptedChat.answering("{}");
        ComingGateway coming =
            ComingGateway.of(
                () -> {
                  throw why;
                })) {
      assertThatThrownBy(() -> coming.find(ScriptedChat.ALICE, chat.attempt)).isSameAs(why);
    }
  }
}
