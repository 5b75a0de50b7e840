package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.ShellText;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Commands for somebody to go on with. They work as printed: each carries the options that tell the
 * running command which Chat, how to call it and which ledger, as far as it knows them.
 */
public final class Hints {
  private static final String CHAT = "chat";
  private static final String PROFILE = "profile";
  private static final String LEDGER = "ledger";

  private final CommandSpec running;

  /**
   * Hints for whoever typed this command.
   *
   * @param running the command that runs, once its arguments are parsed
   */
  public Hints(CommandSpec running) {
    this.running = running;
  }

  /**
   * {@return which of the options that lead to a Chat and a ledger a command has, by the names of
   * the mixins that they come from; the command itself need not be made for that}
   *
   * @param name of the command; with none of that name, nothing is returned
   */
  public static List<String> shared(String name) {
    return switch (name) {
      case "delete", "list", "create", "restore", "resume", "check" ->
          List.of(CHAT, "network", "calls", LEDGER);
      case "sign" -> List.of(CHAT);
      case "history" -> List.of(PROFILE, LEDGER);
      default -> List.of();
    };
  }

  /**
   * {@return the whole line of another command, as a shell takes it}
   *
   * @param name of the command: {@code resume}
   * @param words its own options and parameters, unquoted
   */
  public String command(String name, Object... words) {
    Stream<String> given = carried(name).stream().flatMap(Hints::words);
    return Stream.of(
            Stream.of("friend-groups", name), Stream.of(words).map(Object::toString), given)
        .flatMap(all -> all)
        .map(ShellText::quoted)
        .collect(Collectors.joining(" "));
  }

  /**
   * {@return an option with each of its values, as words of a command}
   *
   * @param name with its hyphens: {@code --only}
   * @param values one after the other; none makes no words
   */
  public static Stream<String> option(String name, Collection<?> values) {
    return values.stream()
        .map(Object::toString)
        .flatMap(
            value ->
                value.startsWith("-") ? Stream.of(name + "=" + value) : Stream.of(name, value));
  }

  private List<OptionSpec> carried(String name) {
    ParseResult parsed = running.commandLine().getParseResult();
    return shared(name).stream()
        .flatMap(this::options)
        .distinct()
        .filter(option -> parsed.hasMatchedOption(option.longestName()))
        .map(option -> parsed.matchedOption(option.longestName()))
        .toList();
  }

  private Stream<OptionSpec> options(String mixin) {
    Stream<OptionSpec> own =
        Stream.ofNullable(running.mixins().get(mixin)).flatMap(known -> known.options().stream());
    // What leads to a Chat can name a profile, too.
    return mixin.equals(CHAT) || mixin.equals(PROFILE)
        ? Stream.concat(Stream.ofNullable(running.findOption("--profile")), own)
        : own;
  }

  private static Stream<String> words(OptionSpec given) {
    return given.arity().max() == 0
        ? Stream.of(given.longestName())
        : option(given.longestName(), given.originalStringValues());
  }
}
