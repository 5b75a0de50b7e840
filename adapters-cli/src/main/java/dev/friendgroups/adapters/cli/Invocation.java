package dev.friendgroups.adapters.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is meant by what was typed, before any command is asked which options it has. */
final class Invocation {
  /** What every command understands, and what may therefore stand before the command as well. */
  private static final Pattern OF_ALL_COMMANDS =
      Pattern.compile("-[vq]+|-h|-V|--(?:json|verbose|quiet|no-color|no-input|help|version)");

  private static final Set<String> OF_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");

  private Invocation() {}

  /**
   * {@return the command, and after it its arguments, those too that were typed before it} {@code
   * help COMMAND} asks for help. What comes after a command that does not exist, or after an option
   * that only some commands have, is not looked at, not even an option that asks for help.
   */
  static List<String> understood(List<String> typed) {
    int command = 0;
    while (command < typed.size() && OF_ALL_COMMANDS.matcher(typed.get(command)).matches()) {
      command++;
    }
    List<String> before = typed.subList(0, command);
    if (command < typed.size() && typed.get(command).equals("--")) {
      command++;
    }
    List<String> rest = typed.subList(command, typed.size());
    if (rest.isEmpty()) {
      return before.stream().filter(OF_THE_PROGRAM::contains).toList();
    }
    if (rest.get(0).equals("help")) {
      return rest.size() == 1 ? List.of("--help") : helpOf(rest.get(1));
    }
    if (!Commands.NAMES.contains(rest.get(0))) {
      return rest.subList(0, 1);
    }
    List<String> understood = new ArrayList<>();
    understood.add(rest.get(0));
    understood.addAll(before);
    understood.addAll(rest.subList(1, rest.size()));
    return understood;
  }

  private static List<String> helpOf(String command) {
    if (command.equals("help")) {
      return List.of("--help");
    }
    return Commands.NAMES.contains(command) ? List.of(command, "--help") : List.of(command);
  }
}
