package dev.friendgroups.adapters.cli.completion;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script for fish. */
final class FishCompletion {
  private static final String COMPLETE = "complete -c friend-groups ";

  /** Lists jobs, of the ledger to which the words typed so far lead. */
  private static final String JOBS =
      """
      function __friend_groups_jobs
        set -l given
        set -l option
        for word in (commandline -opc)
          if test -n "$option"
            set -a given $option (string replace -r '^~/' "$HOME/" -- $word)
            set option
          else if contains -- $word --ledger --profile
            set option $word
          else if string match -qr -- '^--(ledger|profile)=' $word
            set -a given (string replace -r '=~/' "=$HOME/" -- $word)
          end
        end
        %s
      end
      """
          .replace("%s", CompletionWords.jobs("$given"));

  private static final String OTHER_LISTS =
      """
      function __friend_groups_profiles
        @profiles@
      end
      function __friend_groups_codes
        @codes@
      end
      """
          .replace("@profiles@", CompletionWords.PROFILES)
          .replace("@codes@", CompletionWords.CODES);

  private final List<String> lines = new ArrayList<>();

  private FishCompletion() {}

  static String of(CommandLine root) {
    FishCompletion script = new FishCompletion();
    script.lines.addAll(JOBS.lines().toList());
    script.lines.addAll(OTHER_LISTS.lines().toList());
    script.lines.add(COMPLETE + "-f");
    CompletionWords.commands(root)
        .forEach((name, command) -> script.word(name, CompletionWords.described(command)));
    script.word(CompletionWords.HELP, CompletionWords.HELP_DESCRIBED);
    CompletionWords.commands(root).forEach(script::command);
    return String.join("\n", script.lines);
  }

  /** What stands where the command stands, or after help. */
  private void word(String word, String described) {
    for (String condition :
        List.of(
            "__fish_use_subcommand",
            "'__fish_seen_subcommand_from " + CompletionWords.HELP + "'")) {
      lines.add(COMPLETE + "-n " + condition + " -a " + word + " -d " + quoted(described));
    }
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
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      String values = values(parameter);
      if (!values.isEmpty()) {
        lines.add(begin + "-a " + values);
      }
    }
  }

  private static String value(OptionSpec option) {
    if (!CompletionWords.takesValue(option)) {
      return "";
    }
    if (CompletionWords.isFile(option)) {
      return "-r -F ";
    }
    String values = values(option);
    return values.isEmpty() ? "-x " : "-x -a " + values + " ";
  }

  private static String values(ArgSpec argument) {
    return CompletionWords.listed(argument)
        .map(list -> "'(__friend_groups_" + list + ")'")
        .orElseGet(
            () -> {
              List<String> values = CompletionWords.values(argument);
              return values.isEmpty() ? "" : quoted(String.join(" ", values));
            });
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
