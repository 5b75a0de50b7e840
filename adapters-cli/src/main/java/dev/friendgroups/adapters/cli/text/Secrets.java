package dev.friendgroups.adapters.cli.text;

import java.util.List;
import java.util.regex.Pattern;

/** Keeps what looks like a key or UserSig out of messages, wherever it was put by mistake. */
public final class Secrets {
  private static final String MASK = "***";

  /**
   * A key is 64 hexadecimal digits, a UserSig some 150 letters and digits with a few signs; no
   * UserID is half as long as either, and parts of a path are left alone.
   */
  private static final Pattern LIKELY =
      Pattern.compile(
          "(?<![/\\p{Alnum}])(?:\\p{XDigit}{48,}|(?=[^\\s]*[0-9])(?=[^\\s]*[A-Z])[\\p{Alnum}*_=+-]{64,})(?![/\\p{Alnum}])");

  /** User and password in an address. */
  private static final Pattern LOGIN = Pattern.compile("(?<=://)[^/\\s@]*:[^/\\s]*@");

  /** An option that would take the secret itself. There is none, but people try. */
  private static final Pattern OPTION =
      Pattern.compile("(?i)--?[a-z-]*(?:key|sig|secret|token|password)(?!.*-file)(?:=(.*))?");

  private Secrets() {}

  /**
   * {@return the message with three asterisks in place of each}
   *
   * @param message about to be shown
   */
  public static String hidden(String message) {
    return LOGIN.matcher(LIKELY.matcher(message).replaceAll(MASK)).replaceAll(MASK + "@");
  }

  /**
   * {@return the message about such arguments with three asterisks in place of each}
   *
   * @param message about to be shown
   * @param arguments as they were typed, secrets included
   */
  public static String hidden(String message, List<String> arguments) {
    String shown = message;
    for (int i = 0; i < arguments.size(); i++) {
      var option = OPTION.matcher(arguments.get(i));
      if (option.matches() && option.group(1) != null) {
        shown = shown.replace("=" + option.group(1), "=" + MASK);
      } else if (option.matches() && i + 1 < arguments.size()) {
        shown = shown.replace("'" + arguments.get(i + 1) + "'", "'" + MASK + "'");
      }
    }
    return hidden(shown);
  }
}
