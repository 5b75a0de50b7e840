package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.wiring.ControlKey;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.domain.chat.SecretKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an emulator: given ones, which are not shown, or new ones, which are.
 *
 * @param secret signs UserSigs
 * @param control is asked for by the emulator's own API
 * @param settings what tells others the keys, or the files with them, by the names of variables
 */
public record EmulatorKeys(SecretKey secret, ControlKey control, Map<String, String> settings) {
  private static final String SECRET_KEY = "FRIEND_GROUPS_SECRET_KEY";
  private static final String CONTROL_KEY = "FRIEND_GROUPS_CONTROL_KEY";
  private static final String IN_A_FILE = "_FILE";
  private static final int BYTES = 32;

  /**
   * {@return the keys that were given, new ones in the place of others}
   *
   * @param secretKeyFile what an option named; null for nothing
   * @param controlKeyFile what an option named; null for nothing
   * @param environment may name a control key
   * @param console gets warnings
   * @throws UsageException when a key that was given cannot be read
   */
  public static EmulatorKeys of(
      @Nullable Path secretKeyFile,
      @Nullable Path controlKeyFile,
      Environment environment,
      Console console) {
    Map<String, String> settings = new LinkedHashMap<>();
    Optional<String> secret =
        Optional.ofNullable(secretKeyFile)
            .map(file -> read(file, "--secret-key-file", SECRET_KEY, settings, console));
    SecretKey secretKey = new SecretKey(secret.orElseGet(() -> fresh(SECRET_KEY, settings)));
    String control = given(controlKeyFile, environment, settings, console);
    return new EmulatorKeys(secretKey, new ControlKey(control), settings);
  }

  private static String given(
      @Nullable Path option,
      Environment environment,
      Map<String, String> settings,
      Console console) {
    if (option != null) {
      return read(option, "--control-key-file", CONTROL_KEY, settings, console);
    }
    Optional<String> text = environment.variable(CONTROL_KEY).map(String::strip);
    Optional<String> file = environment.variable(CONTROL_KEY + IN_A_FILE);
    if (text.isPresent() && file.isPresent()) {
      throw new UsageException(
          CONTROL_KEY + " and " + CONTROL_KEY + IN_A_FILE + " exclude each other");
    }
    if (text.filter(String::isEmpty).isPresent()) {
      throw new UsageException(CONTROL_KEY + " is blank");
    }
    return text.or(
            () ->
                file.map(
                    name ->
                        read(
                            Path.of(name),
                            CONTROL_KEY + IN_A_FILE,
                            CONTROL_KEY,
                            settings,
                            console)))
        .orElseGet(() -> fresh(CONTROL_KEY, settings));
  }

  private static String read(
      Path file, String source, String variable, Map<String, String> settings, Console console) {
    settings.put(variable + IN_A_FILE, file.toAbsolutePath().toString());
    return CredentialSearch.secret(file, source, console);
  }

  private static String fresh(String variable, Map<String, String> settings) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String key = HexFormat.of().formatHex(random);
    settings.put(variable, key);
    return key;
  }

  /**
   * {@return the variables that would say the same keys in another way, and contradict the
   * settings}
   */
  public List<String> clashing() {
    return settings.keySet().stream()
        .map(
            variable ->
                variable.endsWith(IN_A_FILE)
                    ? variable.substring(0, variable.length() - IN_A_FILE.length())
                    : variable + IN_A_FILE)
        .toList();
  }

  /**
   * {@return what lets the emulator's page in; empty when the key was given, and is not to be
   * shown}
   */
  public String fragment() {
    return settings.containsKey(CONTROL_KEY) ? "#key=" + control.text() : "";
  }

  @Override
  public String toString() {
    return "EmulatorKeys[***]";
  }
}
