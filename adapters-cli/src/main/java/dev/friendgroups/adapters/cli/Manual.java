package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.manual.HelpSections;
import dev.friendgroups.adapters.cli.manual.ManualPage;
import dev.friendgroups.adapters.cli.manual.ManualPage.Entries;
import dev.friendgroups.adapters.cli.manual.ManualPage.Entry;
import dev.friendgroups.adapters.cli.manual.ManualPage.Lines;
import dev.friendgroups.adapters.cli.manual.ManualPage.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual, made from the commands: a page for the program and one for each command. */
public final class Manual {
  private static final Pattern VARIABLE = Pattern.compile("\\b[A-Z]+(_[A-Z]+)+\\b");

  private static final List<Entry> FILES =
      List.of(
          Entry.of(
              "$XDG_CONFIG_HOME/friend-groups/config.properties",
              "The profiles, such as staging.region = singapore (default: below ~/.config)."),
          Entry.of(
              "$XDG_STATE_HOME/friend-groups/ledger.db",
              "The ledger: jobs and the backups of what they deleted (default: below"
                  + " ~/.local/state)."),
          Entry.of(
              "$XDG_DATA_HOME/friend-groups/",
              "The embedded Chat's data (default: below ~/.local/share)."));

  private static final List<Entry> EXIT_STATUS =
      List.of(
          exit(Exit.DONE, "All done."),
          exit(Exit.REFUSED, "Chat refused some or all of it; the rest is done."),
          exit(
              Exit.USAGE,
              "The command line, the input file or the ledger is wrong, or a confirmation is"
                  + " missing; nothing was sent."),
          exit(
              Exit.SETUP,
              "Set-up: credentials, admin rights, app, region, proxy, certificate, or rights in a"
                  + " team's ledger."),
          exit(Exit.TEMPORARY, "Temporary: retries used up; run it again, or resume the job."),
          exit(Exit.PORT_TAKEN, "The port of emulate is taken."),
          exit(Exit.BUG, "A bug; --verbose shows the stack trace."),
          Entry.of("129, 130, 143", "Hung up, interrupted, terminated; a job says how to resume."));

  private Manual() {}

  private static Entry exit(int code, String meaning) {
    return Entry.of(String.valueOf(code), meaning);
  }

  /**
   * {@return all pages; the first one is the program's}
   *
   * @param app whose commands are described
   */
  public static List<ManualPage> pages(CommandLineApp app) {
    CommandLine root = app.commandLine();
    List<ManualPage> pages = new ArrayList<>();
    pages.add(overview(root));
    root.getSubcommands().values().forEach(command -> pages.add(page(command, root)));
    return pages;
  }

  private static ManualPage overview(CommandLine root) {
    CommandSpec spec = root.getCommandSpec();
    List<Entry> commands =
        root.getSubcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .map(command -> Entry.of(command.name(), String.join(" ", described(command))))
            .toList();
    List<Section> sections = new ArrayList<>();
    sections.add(new Entries("COMMANDS", false, commands));
    sections.addAll(options(spec));
    sections.add(new Entries("EXIT STATUS", false, EXIT_STATUS));
    sections.add(new Entries("ENVIRONMENT", false, variables(root)));
    sections.add(new Entries("FILES", false, FILES));
    sections.addAll(examples(spec));
    List<String> others =
        root.getSubcommands().values().stream()
            .map(command -> name(command.getCommandSpec()))
            .toList();
    return page(spec, sections, others);
  }

  private static ManualPage page(CommandLine command, CommandLine root) {
    CommandSpec spec = command.getCommandSpec();
    List<Section> sections = new ArrayList<>(options(spec));
    sections.addAll(examples(spec));
    String closing = HelpSections.closing(command);
    if (!closing.isEmpty()) {
      sections.add(new Lines("NOTES", closing.lines().toList()));
    }
    return page(spec, sections, List.of(name(root.getCommandSpec())));
  }

  private static ManualPage page(CommandSpec spec, List<Section> sections, List<String> others) {
    String first = described(spec).get(0);
    String purpose = first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    return new ManualPage(
        name(spec),
        purpose.replaceFirst("\\.$", ""),
        Stream.of(spec.usageMessage().customSynopsis()).map(String::strip).toList(),
        String.join(" ", described(spec)),
        sections,
        others);
  }

  private static String name(CommandSpec spec) {
    return spec.qualifiedName("-");
  }

  private static List<String> described(CommandSpec spec) {
    return List.of(spec.usageMessage().description());
  }

  /** The same sections as in the help. */
  private static List<Section> options(CommandSpec spec) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Entries("OPTIONS", false, List.of()));
    HelpSections.arguments(spec)
        .forEach(
            (title, arguments) ->
                sections.add(
                    new Entries(
                        title.replaceFirst(":$", ""),
                        true,
                        arguments.stream().map(Manual::entry).toList())));
    return sections;
  }

  private static Entry entry(ArgSpec argument) {
    String meaning = String.join(" ", argument.description());
    if (argument instanceof OptionSpec option) {
      String value = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
      return new Entry(List.of(option.names()), value, meaning);
    }
    return new Entry(List.of(), argument.paramLabel(), meaning);
  }

  private static List<Section> examples(CommandSpec spec) {
    List<String> lines =
        Arrays.stream(spec.usageMessage().footer())
            .filter(line -> line.startsWith("  "))
            .map(String::strip)
            .toList();
    return List.of(new Lines("EXAMPLES", lines));
  }

  /** What options say of variables. */
  private static List<Entry> variables(CommandLine root) {
    Map<String, TreeSet<String>> options = new TreeMap<>();
    for (CommandLine command : root.getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        VARIABLE
            .matcher(String.join(" ", option.description()))
            .results()
            .forEach(
                found ->
                    options
                        .computeIfAbsent(found.group(), name -> new TreeSet<>())
                        .add(option.longestName()));
      }
    }
    List<Entry> entries = new ArrayList<>();
    options.forEach(
        (name, those) -> entries.add(Entry.of(name, "See " + String.join(", ", those) + ".")));
    entries.add(
        Entry.of("FRIEND_GROUPS_JAVA_OPTS", "Options for the Java virtual machine: -Xmx2g."));
    return entries;
  }
}
