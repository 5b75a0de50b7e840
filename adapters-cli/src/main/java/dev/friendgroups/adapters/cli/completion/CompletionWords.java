package dev.friendgroups.adapters.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the scripts of all shells complete: commands, options, and the values that these take. */
final class CompletionWords {
  /** What the overview says of a command; it is none itself. */
  static final String HELP = "help";

  static final String HELP_DESCRIBED = "Show what a command can do.";

  /** Prints the names of the profiles. In the words of sh, since fish has others. */
  static final String PROFILES =
      "sh -c 'sed -nE \"s/^[[:space:]]*([^#!.=:[:space:]]+)[.].*/\\1/p\""
          + " \"${XDG_CONFIG_HOME:-$HOME/.config}/friend-groups/config.properties\" 2>/dev/null"
          + " | sort -u'";

  /** Prints Chat's error codes, and after a tab what each means. */
  static final String CODES =
      "friend-groups errors --json 2>/dev/null | sed -nE"
          + " 's/^\\{\"code\":([0-9]+),\"meaning\":\"([^\"]*)\".*/\\1\t\\2/p'";

  private static final String AS_CANDIDATES =
      " --limit 50 --json 2>/dev/null | sed -nE"
          + " 's/^\\{\"job\":([0-9]+),\"started\":\"([^\"]*)\".*\"state\":\"([a-z]+)\".*\"accounts\":([0-9]+).*\"deleted\":([0-9]+).*/\\1"
          + "\t\\3, \\2: \\5 deleted, accounts: \\4/p'";

  /** A full stop or a colon, with what follows; there may be others in parentheses before. */
  private static final Pattern MORE_SENTENCES =
      Pattern.compile("(?s)^((?:[^.:(]|\\([^)]*\\)|[.:](?! ))*)[.:] .*");

  private CompletionWords() {}

  /**
   * Prints the numbers of the newest jobs, and after a tab what each is about.
   *
   * @param ledger words of a shell that lead to the ledger which was typed
   */
  static String jobs(String ledger) {
    return "friend-groups history " + ledger + AS_CANDIDATES;
  }

  /** The commands by their names, in their order. */
  static Map<String, CommandLine> commands(CommandLine root) {
    return root.getSubcommands();
  }

  /** The options that each command has: these may stand before the command as well. */
  static List<OptionSpec> common(CommandLine root) {
    List<CommandLine> all = List.copyOf(commands(root).values());
    return all.get(0).getCommandSpec().options().stream()
        .filter(
            option ->
                all.stream()
                    .allMatch(one -> one.getCommandSpec().findOption(option.longestName()) != null))
        .toList();
  }

  /** A command in a line. */
  static String described(CommandLine command) {
    return command.getCommandSpec().usageMessage().description()[0];
  }

  /** An option in a sentence, with what it has in parentheses. */
  static String described(OptionSpec option) {
    return MORE_SENTENCES.matcher(String.join(" ", option.description())).replaceFirst("$1.");
  }

  /** The values that there are to choose from; empty when there is no such list. */
  static List<String> values(ArgSpec argument) {
    if (argument.completionCandidates() != null) {
      List<String> values = new ArrayList<>();
      argument.completionCandidates().forEach(values::add);
      return values;
    }
    Object[] constants = argument.type().getEnumConstants();
    return constants == null ? List.of() : Stream.of(constants).map(Object::toString).toList();
  }

  static boolean isFile(ArgSpec argument) {
    return argument.paramLabel().equals("FILE");
  }

  /**
   * What lists the values that there are at the time; empty when there is no such list.
   *
   * @return the end of the name that the script's function for it has
   */
  static Optional<String> listed(ArgSpec argument) {
    if (argument instanceof OptionSpec option && option.longestName().equals("--profile")) {
      return Optional.of("profiles");
    }
    return switch (argument.paramLabel()) {
      case "JOB" -> Optional.of("jobs");
      case "CODE" -> Optional.of("codes");
      default -> Optional.empty();
    };
  }

  static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  /** The names without their hyphens, of one letter or of more. */
  static List<String> names(OptionSpec option, boolean ofOneLetter) {
    return Stream.of(option.names())
        .filter(name -> name.startsWith("--") != ofOneLetter)
        .map(name -> name.replaceFirst("^-+", ""))
        .toList();
  }
}
