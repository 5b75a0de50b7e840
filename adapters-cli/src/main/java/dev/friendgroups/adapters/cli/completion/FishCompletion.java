package dev.friendgroups.adapters.cli.completion;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

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

  private final List<String> lines = new ArrayList<>();

  private FishCompletion() {}

  static String of(CommandLine root) {
    FishCompletion script = new FishCompletion();
    script.lines.addAll(JOBS.lines().toList());
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
      lines.add(begin + "-a '(__friend_groups_jobs)'");
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
      return "-x -a '(__friend_groups_jobs)' ";
    }
    List<String> values = CompletionWords.values(option);
    return values.isEmpty() ? "-x " : "-x -a " + quoted(String.join(" ", values)) + " ";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
