package dev.friendgroups.application.spi;

import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Network;

/**
 * What a gateway is asked to be.
 *
 * @param app the app to call, as far as the operator named it
 * @param network how Chat is reached
 * @param settings those of the adapter's own
 * @param callsAtOnce how many calls may be in flight at once, at least 1
 * @param surroundings what it may use
 */
public record GatewayRequest(
    AppSettings app,
    Network network,
    Settings settings,
    int callsAtOnce,
    Surroundings surroundings) {
  /**
   * Takes what was asked for; whether it is enough the adapter decides.
   *
   * @param app possibly with parts left out
   * @param network {@link Network#DIRECT} where nothing was said
   * @param settings with no names but the adapter's own
   * @param callsAtOnce 1 or more
   * @param surroundings the machine's, or a test's
   * @throws IllegalArgumentException when the number is out of range
   */
  public GatewayRequest {
    if (callsAtOnce < 1) {
      throw new IllegalArgumentException("callsAtOnce " + callsAtOnce + " is below 1");
    }
  }

  /**
   * An app, reached directly, for a program that has no settings for the adapter and listens to no
   * notice.
   *
   * @param app named in full
   * @param callsAtOnce how many calls may be in flight at once, at least 1
   * @return the request, with the clocks of this machine
   */
  public static GatewayRequest of(ChatApp app, int callsAtOnce) {
    return new GatewayRequest(
        AppSettings.of(app),
        Network.DIRECT,
        Settings.NONE,
        callsAtOnce,
        Surroundings.system(notice -> {}));
  }
}
