package dev.friendgroups.adapters.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The completion script for bash. Where there are several candidates, each is shown with what it
 * means; bash itself knows nothing of descriptions.
 */
final class BashCompletion {
  /** Takes candidates, a line each, with a tab before what one means. */
  private static final String OFFER =
      """
      _friend_groups_offer() {
        local line word text i width=0 tab=$'\\t'
        local -a words=() texts=()
        while IFS= read -r line; do
          word=${line%%"$tab"*}
          if [[ -n $word && $word == "$1"* ]]; then
            words+=("$word")
            text=${line#"$word"}
            texts+=("${text#"$tab"}")
            (( ${#word} > width )) && width=${#word}
          fi
        done
        compopt -o nosort 2>/dev/null
        for i in ${words[@]+"${!words[@]}"}; do
          line=${words[i]}
          # Not where there is nothing to choose from, or candidates are put in one after the other.
          if [[ ${#words[@]} -gt 1 && -n ${texts[i]} && $COMP_TYPE != 37 && $COMP_TYPE != 42 ]]; then
            printf -v line '%-*s  (%s)' "$width" "$line" "${texts[i]}"
            (( COLUMNS > 40 && ${#line} >= COLUMNS )) && line="${line:0:COLUMNS-5}...)"
          fi
          COMPREPLY+=("$line")
        done
      }
      _friend_groups_jobs() {
        local option value
        local -a given=()
        for option in --ledger --profile; do
          if [[ $COMP_LINE =~ [[:space:]]$option(=|[[:space:]]+)([^[:space:]]+) ]]; then
            value=${BASH_REMATCH[2]}
            # Of what is quoted only the shell itself can say what it comes to.
            [[ $value == *[\\'\\"\\\\\\$\\`]* ]] && return
            [[ $value == '~/'* ]] && value=$HOME/${value:2}
            given+=("$option" "$value")
          fi
        done
        @history@
      }
      _friend_groups_profiles() {
        @profiles@
      }
      _friend_groups_codes() {
        @codes@
      }
      _friend_groups_files() {
        compopt -o filenames 2>/dev/null
        local IFS=$'\\n'
        COMPREPLY=($(compgen -f -- "$1"))
      }
      _friend_groups() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} at=1
        COMPREPLY=()
        # An equals sign is a word of its own.
        if [[ $cur == = ]]; then
          cur=
        elif [[ $prev == = ]]; then
          prev=${COMP_WORDS[COMP_CWORD-2]}
        fi
        while (( at < COMP_CWORD )) && [[ ${COMP_WORDS[at]} == -* ]]; do
          (( at++ ))
        done
        if (( COMP_CWORD == at )) || [[ ${COMP_WORDS[at]} == help ]]; then
          _friend_groups_offer "$cur" <<'END'\
      """
          .replace("@history@", CompletionWords.jobs("${given[@]+\"${given[@]}\"}"))
          .replace("@profiles@", CompletionWords.PROFILES)
          .replace("@codes@", CompletionWords.CODES);

  private final List<String> lines = new ArrayList<>();

  private BashCompletion() {}

  static String of(CommandLine root) {
    BashCompletion script = new BashCompletion();
    script.write(root);
    return String.join("\n", script.lines);
  }

  private void write(CommandLine root) {
    lines.addAll(OFFER.lines().toList());
    CompletionWords.commands(root)
        .forEach((name, command) -> candidate(name, CompletionWords.described(command)));
    candidate(CompletionWords.HELP, CompletionWords.HELP_DESCRIBED);
    lines.add("END");
    lines.add("    return");
    lines.add("  fi");
    lines.add("  case ${COMP_WORDS[at]} in");
    CompletionWords.commands(root).forEach(this::command);
    lines.add("  esac");
    lines.add("}");
    lines.add("complete -F _friend_groups friend-groups");
  }

  private void candidate(String word, String meaning) {
    lines.add(word + "\t" + meaning);
  }

  private void command(String name, CommandLine command) {
    lines.add("  " + name + ")");
    lines.add("    case $prev in");
    command.getCommandSpec().options().stream()
        .filter(CompletionWords::takesValue)
        .forEach(
            option -> {
              lines.add("    " + String.join("|", option.names()) + ")");
              values(option);
              lines.add("      return ;;");
            });
    lines.add("    esac");
    lines.add("    if [[ $cur == -* ]]; then");
    lines.add("      _friend_groups_offer \"$cur\" <<'END'");
    for (OptionSpec option : command.getCommandSpec().options()) {
      Stream.of(option.names()).forEach(each -> candidate(each, CompletionWords.described(option)));
    }
    lines.add("END");
    lines.add("      return");
    lines.add("    fi");
    command.getCommandSpec().positionalParameters().forEach(this::values);
    lines.add("    ;;");
  }

  private void values(ArgSpec argument) {
    Optional<String> listed = CompletionWords.listed(argument);
    if (CompletionWords.isFile(argument)) {
      lines.add("      _friend_groups_files \"$cur\"");
    } else if (listed.isPresent()) {
      lines.add("      _friend_groups_offer \"$cur\" < <(_friend_groups_" + listed.get() + ")");
    } else {
      List<String> values = CompletionWords.values(argument);
      if (!values.isEmpty()) {
        lines.add("      _friend_groups_offer \"$cur\" <<'END'");
        lines.addAll(values);
        lines.add("END");
      }
    }
  }
}
