package dev.friendgroups.adapters.cli.completion;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for fish. */
final class FishCompletion {
  private static final String COMPLETE = "complete -c friend-groups ";

  private final List<String> lines = new ArrayList<>();

  private FishCompletion() {}

  static String of(CommandLine root) {
    FishCompletion script = new FishCompletion();
    script.lines.add(COMPLETE + "-f");
    CompletionWords.commands(root)
        .forEach(
            (name, command) ->
                script.lines.add(
                    COMPLETE
                        + "-n __fish_use_subcommand -a "
                        + name
                        + " -d "
                        + quoted(CompletionWords.described(command))));
    CompletionWords.commands(root).forEach(script::command);
    return String.join("\n", script.lines);
  }

  private void command(String name, CommandLine command) {
    String begin = COMPLETE + "-n '__fish_seen_subcommand_from " + name + "' ";
    for (OptionSpec option : command.getCommandSpec().options()) {
      StringBuilder line = new StringBuilder(begin);
      CompletionWords.names(option, true)
          .forEach(one -> line.append("-s ").append(one).append(' '));
      CompletionWords.names(option, false)
          .forEach(one -> line.append("-l ").append(one).append(' '));
      lines.add(
          line.append(value(option))
              .append("-d ")
              .append(quoted(CompletionWords.described(option)))
              .toString());
    }
    if (command.getCommandSpec().positionalParameters().stream().anyMatch(CompletionWords::isJob)) {
      lines.add(begin + "-a " + quoted("(" + CompletionWords.JOBS + ")"));
    }
  }

  private static String value(OptionSpec option) {
    if (!CompletionWords.takesValue(option)) {
      return "";
    }
    if (CompletionWords.isFile(option)) {
      return "-r -F ";
    }
    if (CompletionWords.isJob(option)) {
      return "-x -a " + quoted("(" + CompletionWords.JOBS + ")") + " ";
    }
    List<String> values = CompletionWords.values(option);
    return values.isEmpty() ? "-x " : "-x -a " + quoted(String.join(" ", values)) + " ";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
