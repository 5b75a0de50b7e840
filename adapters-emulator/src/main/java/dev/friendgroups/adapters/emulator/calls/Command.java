package dev.friendgroups.adapters.emulator.calls;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The calls of Chat's API that the emulator answers. */
public enum Command {
  /** Creates friend groups, and puts members into them. */
  GROUP_ADD,
  /** Deletes friend groups. */
  GROUP_DELETE,
  /** Reads friend groups. */
  GROUP_GET;

  private static final Map<String, Command> BY_PATH =
      Arrays.stream(values())
          .collect(toUnmodifiableMap(command -> "/v4/sns/" + command.label, Function.identity()));

  private final String label = name().toLowerCase(Locale.ROOT);

  /** {@return its name as in its path: {@code group_add}} */
  public String label() {
    return label;
  }

  /**
   * {@return the call that is made at this path; empty when there is none}
   *
   * @param path without a query, like {@code /v4/sns/group_add}
   */
  public static Optional<Command> at(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }
}
