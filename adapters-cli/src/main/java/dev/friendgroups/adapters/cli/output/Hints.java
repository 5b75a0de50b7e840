package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.ShellText;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
  private static final List<String> CARRIED =
      List.of("chat", "profile", "network", "calls", "ledger");

  private final CommandSpec running;

  /**
   * @param running the command that runs, once its arguments are parsed
   */
  public Hints(CommandSpec running) {
    this.running = running;
  }

  /** The whole line of another command. */
  public String command(String name, Object... words) {
    CommandSpec other =
        Objects.requireNonNull(running.parent().subcommands().get(name), name).getCommandSpec();
    Stream<String> given =
        carried().stream().filter(option -> knows(other, option)).flatMap(Hints::words);
    return Stream.of(
            Stream.of("friend-groups", name), Stream.of(words).map(Object::toString), given)
        .flatMap(all -> all)
        .map(ShellText::quoted)
        .collect(Collectors.joining(" "));
  }

  /** An option with each of its values, as words of a command. */
  public static Stream<String> option(String name, Collection<?> values) {
    return values.stream()
        .map(Object::toString)
        .flatMap(
            value ->
                value.startsWith("-") ? Stream.of(name + "=" + value) : Stream.of(name, value));
  }

  private List<OptionSpec> carried() {
    ParseResult parsed = running.commandLine().getParseResult();
    return CARRIED.stream()
        .map(running.mixins()::get)
        .filter(Objects::nonNull)
        .flatMap(mixin -> mixin.options().stream())
        .filter(option -> parsed.hasMatchedOption(option.longestName()))
        .map(option -> parsed.matchedOption(option.longestName()))
        .toList();
  }

  private static boolean knows(CommandSpec other, OptionSpec option) {
    return other.findOption(option.longestName()) != null;
  }

  private static Stream<String> words(OptionSpec given) {
    return given.arity().max() == 0
        ? Stream.of(given.longestName())
        : option(given.longestName(), given.originalStringValues());
  }
}
