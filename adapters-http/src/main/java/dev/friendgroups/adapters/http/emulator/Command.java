package dev.friendgroups.adapters.http.emulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The calls that the emulator answers. */
enum Command {
  GROUP_ADD,
  GROUP_DELETE,
  GROUP_GET;

  private static final String FOLDER = "/v4/sns/";

  private final String label = name().toLowerCase(Locale.ROOT);

  /** Its name as in its path: {@code group_add}. */
  String label() {
    return label;
  }

  static Optional<Command> at(String path) {
    return Arrays.stream(values())
        .filter(command -> path.equals(FOLDER + command.label))
        .findFirst();
  }
}
