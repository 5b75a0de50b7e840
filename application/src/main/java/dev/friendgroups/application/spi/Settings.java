package dev.friendgroups.application.spi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings of an adapter's own, as an operator wrote them: {@code --set NAME=VALUE}, or {@code
 * set.NAME} in the profile. Secrets do not belong here.
 *
 * @param values by name; a value may be empty
 */
public record Settings(Map<String, String> values) {
  /** Nothing was set. */
  public static final Settings NONE = new Settings(Map.of());

  /**
   * Copies the values.
   *
   * @param values by name; neither names nor values are null
   */
  public Settings {
    values = Map.copyOf(values);
  }

  /** {@return the names of what was set} */
  public Set<String> names() {
    return values.keySet();
  }

  /**
   * {@return the value of a setting that may be left out; empty when it is}
   *
   * @param name as the adapter names it
   */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * A setting that must not be left out.
   *
   * @param name as the adapter names it
   * @return its value, possibly empty
   * @throws WrongSettingException when it is
   */
  public String require(String name) {
    return find(name)
        .orElseThrow(() -> new WrongSettingException("setting '" + name + "' is missing"));
  }

  /** The names alone: somebody may have set a secret all the same. */
  @Override
  public String toString() {
    return "Settings" + names();
  }
}
