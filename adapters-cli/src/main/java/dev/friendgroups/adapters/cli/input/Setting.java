package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.domain.chat.SdkAppId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value, and where it comes from: option, then environment, then profile.
 *
 * @param value not blank
 * @param source the option's, the variable's or the key's name
 */
public record Setting(String value, String source) {
  /**
   * Takes a value that means something.
   *
   * @param value as it was typed or written, not blank
   * @param source the option, variable or key it came from
   * @throws UsageException when the value is blank
   */
  public Setting {
    if (value.isBlank()) {
      throw new UsageException(source + " is blank");
    }
  }

  /**
   * The setting that the profile calls by this key; empty when nobody set it.
   *
   * @param option what the option of that name was given
   * @param environment whose variables come after the option
   * @param section of the profile, which comes last
   * @param key like {@code sdk-app-id}, from which the variable's name follows
   * @return the first of them that is set
   */
  public static Optional<Setting> find(
      @Nullable String option, Environment environment, Profile section, String key) {
    return given(option, environment, key).or(() -> in(section, key));
  }

  /**
   * As {@link #find}, without looking into a profile.
   *
   * @param option what the option of that name was given
   * @param environment whose variables come after the option
   * @param key like {@code sdk-app-id}, from which the variable's name follows
   * @return the first of them that is set
   */
  public static Optional<Setting> given(
      @Nullable String option, Environment environment, String key) {
    String variable = "FRIEND_GROUPS_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    return Optional.ofNullable(option)
        .map(value -> new Setting(value, "--" + key))
        .or(() -> environment.variable(variable).map(value -> new Setting(value, variable)));
  }

  /**
   * {@return what a profile says; empty when it says nothing}
   *
   * @param section of the profile
   * @param key like {@code sdk-app-id}
   */
  public static Optional<Setting> in(Profile section, String key) {
    return section.value(key).map(value -> new Setting(value, key + " of " + section));
  }

  /**
   * The app that the value names.
   *
   * @return the app, and where it was named
   * @throws UsageException when it names none
   */
  public Sourced<SdkAppId> asAppId() {
    try {
      return new Sourced<>(SdkAppId.parse(value), source);
    } catch (IllegalArgumentException e) {
      throw new UsageException(source + ": " + e.getMessage());
    }
  }
}
