package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.output.Hints;
import dev.friendgroups.adapters.cli.text.Nearest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was likely meant. */
public final class ParseErrors {
  /** What other programs call it. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("ls", "list", "rm", "delete", "remove", "delete", "undo", "restore", "add", "create");

  private static final Pattern CHOICE =
      Pattern.compile("expected one of \\[(.*)] \\(case-sensitive\\) but was ('.*')");

  private static final Pattern PARAMETER =
      Pattern.compile("for positional parameter at index \\S+ \\((\\w+)\\)");

  private ParseErrors() {}

  /**
   * {@return what is wrong with a command line, in a sentence without a full stop}
   *
   * @param e what picocli says
   */
  public static String explained(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched.getUnmatched().get(0), e.getCommandLine());
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().get(0), e.getCommandLine().getCommandSpec());
    }
    String message =
        CHOICE.matcher(String.valueOf(e.getMessage())).replaceFirst("$2 is none of $1");
    return PARAMETER.matcher(message).replaceFirst("for $1");
  }

  private static String unmatched(String word, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    Collection<String> commands = command.getSubcommands().keySet();
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      return commands.isEmpty()
          ? "Unknown option: '" + word + "'" + meantOption(option, spec.optionsMap().keySet())
          : "friend-groups itself has no option '"
              + option
              + "'; what a command has goes after its name: friend-groups COMMAND "
              + option;
    }
    if (commands.isEmpty()) {
      return "one argument too many: '"
          + word
          + "'"
          + (spec.findOption("--account") == null ? "" : "; an account goes with --account");
    }
    return "there is no command '" + word + "'" + meantCommand(word, commands);
  }

  /** Names of options are so long that few are cut off, and so alike that slips come first. */
  private static String meantOption(String word, Collection<String> known) {
    return Nearest.slipOf(word, known)
        .or(() -> Nearest.beginningOf(word, known))
        .map(ParseErrors::question)
        .orElse("");
  }

  private static String meantCommand(String word, Collection<String> known) {
    return Optional.ofNullable(ELSEWHERE.get(word))
        .or(() -> Nearest.beginningOf(word, known))
        .or(() -> Nearest.slipOf(word, known))
        .map(ParseErrors::question)
        .orElse("; there are " + String.join(", ", known));
  }

  private static String question(String meant) {
    return "; did you mean " + meant + "?";
  }

  private static String missing(ArgSpec argument, CommandSpec command) {
    if (argument instanceof OptionSpec option) {
      String needed = option.longestName() + " " + option.paramLabel();
      return needed.equals("--account ID")
          ? "which account? Use " + needed
          : option.longestName() + " needs a value: " + needed;
    }
    return switch (argument.paramLabel()) {
      case "JOB" -> "which job? " + new Hints(command).command("history") + " lists them";
      case "NAME" -> "which friend groups? Name them";
      default -> argument.paramLabel() + " is missing";
    };
  }
}
