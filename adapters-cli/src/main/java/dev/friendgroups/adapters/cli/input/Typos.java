package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.text.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers what is no command and no option with the one that is most like it. */
public final class Typos {
  private Typos() {}

  /**
   * {@return what is wrong with a command line, in a sentence without a full stop}
   *
   * @param e what picocli says
   */
  public static String explained(ParameterException e) {
    String message = String.valueOf(e.getMessage());
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return message;
    }
    CommandLine command = e.getCommandLine();
    String word = unmatched.getUnmatched().get(0);
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      return message + slip(option, command.getCommandSpec().optionsMap().keySet()).orElse("");
    }
    Collection<String> commands = command.getSubcommands().keySet();
    return commands.isEmpty()
        ? message
        : "there is no command '"
            + word
            + "'"
            + slip(word, commands).orElse("; there are " + String.join(", ", commands));
  }

  private static Optional<String> slip(String word, Collection<String> known) {
    return Nearest.slipOf(word, List.copyOf(known)).map(meant -> "; did you mean " + meant + "?");
  }
}
