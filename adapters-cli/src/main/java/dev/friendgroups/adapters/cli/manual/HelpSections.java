package dev.friendgroups.adapters.cli.manual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Puts the help of a command in order: what it is and an example first, then its own options, then
 * those that many commands share.
 */
public final class HelpSections {
  private static final String CLOSING = "closing";

  private static final List<String> ORDER =
      List.of(
          UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS,
          UsageMessageSpec.SECTION_KEY_DESCRIPTION,
          UsageMessageSpec.SECTION_KEY_FOOTER,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST,
          CLOSING);

  /** Where options stand; the names of the mixins that they come from say which stand where. */
  private enum Section {
    WHAT("What:"),
    CONNECTION("Connection (an option, else its variable, else the profile):"),
    CALLS("Calls and ledger:"),
    OUTPUT("Output:");

    private final String title;

    Section(String title) {
      this.title = title;
    }

    private List<String> mixins() {
      return switch (this) {
        case WHAT -> List.of();
        case CONNECTION -> List.of("chat", "profile", "network");
        case CALLS -> List.of("calls", "ledger");
        case OUTPUT -> List.of("output", "mixinStandardHelpOptions");
      };
    }

    /** Whether an option stands here. */
    boolean has(OptionSpec option, CommandSpec command) {
      return this == WHAT
          ? List.of(CONNECTION, CALLS, OUTPUT).stream()
              .noneMatch(other -> other.has(option, command))
          : command.mixins().entrySet().stream()
              .filter(mixin -> mixins().contains(mixin.getKey()))
              .map(mixin -> mixin.getValue().optionsMap())
              .anyMatch(options -> options.containsKey(option.longestName()));
    }
  }

  private HelpSections() {}

  /**
   * Has the help of a command shown like that.
   *
   * @param command whose help it is
   * @param closing what stands at the very end, possibly nothing
   */
  public static void order(CommandSpec command, String closing) {
    UsageMessageSpec usage = command.usageMessage();
    usage.sectionKeys(ORDER);
    usage.sortOptions(false);
    usage.commandListHeading("%nCommands:%n");
    usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new Options());
    usage.sectionMap().put(CLOSING, new Closing(closing));
  }

  /** What stands at the very end. */
  private record Closing(String text) implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
      return text.isEmpty() ? "" : "\n" + text + "\n";
    }
  }

  /** All options, section by section. */
  private record Options() implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
      StringBuilder text = new StringBuilder();
      arguments(help.commandSpec())
          .forEach((title, arguments) -> text.append(section(title, arguments, help)));
      return text.toString();
    }
  }

  /**
   * {@return what stands at the very end, possibly nothing}
   *
   * @param command whose help was put in order
   */
  public static String closing(CommandLine command) {
    IHelpSectionRenderer closing =
        Objects.requireNonNull(command.getCommandSpec().usageMessage().sectionMap().get(CLOSING));
    return closing.render(command.getHelp()).strip();
  }

  /**
   * {@return parameters and options under the titles where they stand, in their order}
   *
   * @param command that has them
   */
  public static Map<String, List<ArgSpec>> arguments(CommandSpec command) {
    Map<String, List<ArgSpec>> sections = new LinkedHashMap<>();
    for (Section section : Section.values()) {
      List<ArgSpec> arguments = new ArrayList<>();
      if (section == Section.WHAT) {
        arguments.addAll(command.positionalParameters());
      }
      command.options().stream()
          .filter(option -> section.has(option, command))
          .forEach(arguments::add);
      if (!arguments.isEmpty()) {
        sections.put(section.title, arguments);
      }
    }
    return sections;
  }

  private static String section(String title, List<ArgSpec> arguments, Help help) {
    CommandSpec command = help.commandSpec();
    Help.Layout layout =
        help.createDefaultLayout(
            command.options(), command.positionalParameters(), help.colorScheme());
    for (ArgSpec argument : arguments) {
      if (argument instanceof OptionSpec option) {
        layout.addOption(option, help.createDefaultParamLabelRenderer());
      } else {
        layout.addPositionalParameter(
            (PositionalParamSpec) argument, help.parameterLabelRenderer());
      }
    }
    return "\n" + help.colorScheme().ansi().string("@|bold " + title + "|@") + "\n" + layout;
  }
}
