package dev.friendgroups.adapters.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script for zsh: to be sourced, or put into a folder of its {@code fpath}. */
final class ZshCompletion {
  /** Of the words typed so far, those that lead to a ledger. */
  private static final String LEDGER =
      """
        local -a given
        local i word
        for (( i = 2; i <= $#words; i++ )); do
          word=${(Q)words[i]}
          case $word in
          --ledger|--profile)
            given+=($word ${${(Q)words[i+1]}/#\\~\\//$HOME/}) ;;
          --ledger=*|--profile=*)
            given+=(${word/#--ledger=\\~\\//--ledger=$HOME/}) ;;
          esac
        done
      """;

  private final List<String> lines = new ArrayList<>();

  private ZshCompletion() {}

  static String of(CommandLine root) {
    ZshCompletion script = new ZshCompletion();
    script.write(root);
    return String.join("\n", script.lines);
  }

  private void write(CommandLine root) {
    lines.add("#compdef friend-groups");
    lines.add("_friend_groups_jobs() {");
    lines.addAll(LEDGER.lines().toList());
    lines.add(
        "  local -a jobs=(${(f)\"$(" + CompletionWords.jobs("$given") + " | tr '\\t' ':')\"})");
    lines.add("  _describe -V job jobs");
    lines.add("}");
    lines.add("_friend_groups_profiles() {");
    lines.add("  local -a profiles=(${(f)\"$(" + CompletionWords.PROFILES + ")\"})");
    lines.add("  _describe -V profile profiles");
    lines.add("}");
    lines.add("_friend_groups_codes() {");
    lines.add("  local -a codes=(${(f)\"$(" + CompletionWords.CODES + " | tr '\\t' ':')\"})");
    lines.add("  _describe -V code codes");
    lines.add("}");
    lines.add("_friend_groups_commands() {");
    lines.add("  local -a commands=(");
    CompletionWords.commands(root)
        .forEach(
            (name, command) ->
                lines.add("    " + quoted(name + ":" + CompletionWords.described(command))));
    lines.add("    " + quoted(CompletionWords.HELP + ":" + CompletionWords.HELP_DESCRIBED));
    lines.add("  )");
    lines.add("  _describe command commands");
    lines.add("}");
    lines.add("_friend_groups() {");
    lines.add("  local curcontext=$curcontext state line");
    lines.add("  _arguments -C -A '-*' \\");
    options(CompletionWords.common(root), "    ");
    lines.add("    '1:command:->command' '*::argument:->argument'");
    lines.add("  case $state in");
    lines.add("  command)");
    lines.add("    _friend_groups_commands ;;");
    lines.add("  argument)");
    lines.add("    case $line[1] in");
    lines.add("    " + CompletionWords.HELP + ")");
    lines.add("      _friend_groups_commands ;;");
    CompletionWords.commands(root).forEach(this::command);
    lines.add("    esac ;;");
    lines.add("  esac");
    lines.add("}");
    lines.add("if [[ $funcstack[1] == _friend-groups ]]; then");
    lines.add("  _friend_groups \"$@\"");
    lines.add("else");
    lines.add("  compdef _friend_groups friend-groups");
    lines.add("fi");
  }

  private void command(String name, CommandLine command) {
    lines.add("    " + name + ")");
    lines.add("      _arguments \\");
    options(command.getCommandSpec().options(), "        ");
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      lines.add(
          "        "
              + quoted("*:" + parameter.paramLabel() + ":" + action(parameter, true))
              + " \\");
    }
    lines.add("        ;;");
  }

  private void options(List<OptionSpec> options, String indent) {
    for (OptionSpec option : options) {
      for (String one : option.names()) {
        lines.add(indent + quoted(spec(one, option)) + " \\");
      }
    }
  }

  private static String spec(String name, OptionSpec option) {
    String described = "[" + escaped(CompletionWords.described(option)) + "]";
    String value = ":" + escaped(option.paramLabel()) + ":" + action(option, false);
    if (!CompletionWords.takesValue(option)) {
      return name + described;
    }
    return "*" + name + (name.startsWith("--") ? "=" : "+") + described + value;
  }

  /** What zsh cannot know it says, but not where an option is begun: it would not complete it. */
  private static String action(ArgSpec argument, boolean orOption) {
    if (CompletionWords.isFile(argument)) {
      return "_files";
    }
    Optional<String> listed = CompletionWords.listed(argument);
    if (listed.isPresent()) {
      return "_friend_groups_" + listed.get();
    }
    List<String> values = CompletionWords.values(argument);
    if (values.isEmpty()) {
      return orOption ? "_guard \"^-*\" " + argument.paramLabel() : " ";
    }
    return "(" + String.join(" ", values) + ")";
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\\\[\\]:])", "\\\\$1");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
