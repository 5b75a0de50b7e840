package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.spi.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads settings of a gateway's own, each {@code NAME=VALUE}. */
public final class GatewaySettings {
  private GatewaySettings() {}

  /**
   * What was typed, and for the rest what the profile says.
   *
   * @param typed what follows {@code --set}, as often as it was given
   * @param ofProfile what the profile says, by name; what was typed wins
   * @return all of them, by name
   * @throws UsageException when something typed is no setting, or is there twice
   */
  public static Settings parse(List<String> typed, Map<String, String> ofProfile) {
    Map<String, String> values = new HashMap<>();
    for (String text : typed) {
      int sign = text.indexOf('=');
      if (sign < 1) {
        throw new UsageException("--set takes NAME=VALUE, not '" + TerminalText.text(text) + "'");
      }
      String name = text.substring(0, sign);
      if (values.put(name, text.substring(sign + 1)) != null) {
        throw new UsageException("--set " + TerminalText.text(name) + " is given twice");
      }
    }
    ofProfile.forEach(values::putIfAbsent);
    return new Settings(values);
  }
}
