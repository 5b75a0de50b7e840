package com.example.jdk;

import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.spi.GatewayAdapter;
import dev.friendgroups.application.spi.GatewayRequest;
import dev.friendgroups.application.spi.OpenGateway;
import dev.friendgroups.application.spi.WrongSettingException;
import dev.friendgroups.domain.chat.ChatApp;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** Chat through the HTTP client that Java brings along: {@code --gateway jdk}. */
public final class JdkGatewayAdapter implements GatewayAdapter {
  @Override
  public String name() {
    return "jdk";
  }

  @Override
  public OpenGateway open(GatewayRequest request) {
    ChatApp app = request.app().complete();
    Duration connect = connectTimeout(request.settings().find("connect-timeout").orElse("PT2S"));
    return new OpenApp(app.inWords(), new JdkGateway(app, connect, request.surroundings()));
  }

  @Override
  public Set<String> settings() {
    return Set.of("connect-timeout");
  }

  private static Duration connectTimeout(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new WrongSettingException("connect-timeout '" + text + "' is none like PT2S", e);
    }
  }

  private record OpenApp(String chat, FriendGroupGateway gateway) implements OpenGateway {}
}
