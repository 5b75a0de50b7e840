package dev.friendgroups.application.spi;

import java.util.Set;

/**
 * A way to Chat, chosen by {@code --gateway NAME}. It makes the gateway and nothing else: retries,
 * doubt, deadlines and pacing come from the application, for every gateway.
 */
public interface GatewayAdapter extends Adapter {
  /** {@return the names that it has settings for; any other is refused before it is opened} */
  default Set<String> settings() {
    return Set.of();
  }

  /**
   * Gets ready for calls, without making any; asked for once a connection. What the request says
   * beyond what the adapter has a use for is its own affair.
   *
   * @param request what the operator asked for, and what the adapter may use
   * @return what is closed after the last call
   * @throws IncompleteAppException when it needs more of the app than it was given
   * @throws WrongSettingException when a setting is missing or wrong
   * @throws WrongSetupException when something around it is missing or does not work
   */
  OpenGateway open(GatewayRequest request);
}
