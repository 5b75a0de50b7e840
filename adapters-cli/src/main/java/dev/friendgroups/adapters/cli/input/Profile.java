package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.text.Nearest;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One section of the profile file: the keys that begin with its name. */
public final class Profile {
  private static final String DEFAULT = "default";
  private static final List<String> KEYS =
      List.of(
          "sdk-app-id",
          "admin",
          "region",
          "endpoint",
          "secret-key-file",
          "user-sig-file",
          "gateway",
          "proxy",
          "ca-file",
          "ledger");

  private final String name;
  private final boolean asked;
  private final Properties properties;
  private final Path folder;
  private final Set<String> sections;

  private Profile(
      String name, boolean asked, Properties properties, Path folder, Set<String> sections) {
    this.name = name;
    this.asked = asked;
    this.properties = properties;
    this.folder = folder;
    this.sections = sections;
  }

  /** {@return a section with nothing in it, which nobody asked for} */
  public static Profile none() {
    return new Profile(DEFAULT, false, new Properties(), Path.of(""), Set.of());
  }

  /**
   * The section asked for by option or environment; without either the section {@code default}, if
   * there is one.
   *
   * @param option the name that was typed; null for none
   * @param environment where the profile file is, and what may name a section
   * @return the section; an empty one when there is no file and nobody asked for it
   * @throws SetupException when the section asked for is not there
   */
  public static Profile load(@Nullable String option, Environment environment) {
    Optional<String> asked =
        Optional.ofNullable(option).or(() -> environment.variable("FRIEND_GROUPS_PROFILE"));
    Optional<Path> file =
        environment
            .folder("XDG_CONFIG_HOME", ".config")
            .map(folder -> folder.resolve("config.properties"));
    Properties properties = new Properties();
    if (file.filter(Files::exists).isPresent()) {
      read(file.get(), properties);
    }
    String name = asked.orElse(DEFAULT);
    Set<String> sections = new TreeSet<>();
    properties.stringPropertyNames().forEach(key -> sections.add(key.replaceFirst("\\..*", "")));
    if (asked.isPresent() && !sections.contains(name)) {
      throw new SetupException(
          "there is no profile '"
              + TerminalText.text(name)
              + "' in "
              + file.map(Path::toString).orElse("the profile file, since there is no home folder")
              + (sections.isEmpty() ? "" : "; there are " + String.join(", ", sections)));
    }
    Path folder = file.map(Path::getParent).orElse(Path.of(""));
    return new Profile(name, asked.isPresent(), properties, folder, sections);
  }

  private static void read(Path file, Properties properties) {
    try (Reader reader = new StringReader(ByteOrderMark.stripped(Files.readString(file)))) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new SetupException("cannot read the profile file " + file + ": " + e.getMessage(), e);
    }
  }

  /** {@return whether somebody asked for this very section} */
  public boolean askedFor() {
    return asked;
  }

  /** {@return the sections that there are, when none of them is used; else empty} */
  public Set<String> notChosen() {
    return asked || sections.contains(name) ? Set.of() : sections;
  }

  /**
   * Looks for keys that nobody reads.
   *
   * @return a sentence about each, which says what is likely meant
   */
  public List<String> doubts() {
    return properties.stringPropertyNames().stream()
        .filter(key -> key.startsWith(name + "."))
        .map(key -> key.substring(name.length() + 1))
        .filter(key -> !KEYS.contains(key) && !key.startsWith("set."))
        .sorted()
        .map(
            key ->
                this
                    + ": unknown key '"
                    + key
                    + "'; did you mean "
                    + Nearest.to(key, KEYS).orElseThrow()
                    + "?")
        .toList();
  }

  /**
   * {@return what the section has under a key; empty when that is nothing or blank}
   *
   * @param key without the section's name: {@code region}
   */
  public Optional<String> value(String key) {
    return Optional.ofNullable(properties.getProperty(name + "." + key))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /**
   * {@return all that the section has under keys that begin so and with a dot, by the rest of the
   * key}
   *
   * @param beginning without the dot: {@code set}
   */
  public Map<String, String> below(String beginning) {
    String prefix = name + "." + beginning + ".";
    return properties.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .collect(
            Collectors.toMap(
                key -> key.substring(prefix.length()), key -> properties.getProperty(key).strip()));
  }

  /**
   * {@return a file named in the section, relative to the profile file's folder; empty when none
   * is}
   *
   * @param key without the section's name: {@code ca-file}
   */
  public Optional<Path> file(String key) {
    return value(key).map(file -> folder.resolve(file));
  }

  @Override
  public String toString() {
    return "profile '" + TerminalText.text(name) + "'";
  }
}
