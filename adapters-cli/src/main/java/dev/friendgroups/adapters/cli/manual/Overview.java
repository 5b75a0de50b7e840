package dev.friendgroups.adapters.cli.manual;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What {@code friend-groups} is without a command. Without annotations, too: before picocli reads
 * one it looks for Groovy in all jars, a tenth of the time that it takes to show this.
 */
public final class Overview {
  private static final IFactory FACTORY =
      new IFactory() {
        @Override
        public <K> K create(Class<K> type) throws Exception {
          return CommandLine.defaultFactory().create(type);
        }
      };

  private Overview() {}

  /** {@return the program, to which its commands are still to be added} */
  public static CommandLine commandLine() {
    return new CommandLine(spec(), FACTORY);
  }

  /** {@return what has no options and no name yet} */
  public static CommandSpec blank() {
    return CommandSpec.wrapWithoutInspection(null, FACTORY);
  }

  private static CommandSpec spec() {
    CommandSpec spec = blank().name("friend-groups");
    spec.addMixin("mixinStandardHelpOptions", standardOptions());
    spec.usageMessage()
        .customSynopsis("friend-groups COMMAND [OPTIONS]")
        .description(
            "The safe way to delete friend groups in Tencent Cloud Chat.",
            "Without an app configured, an embedded Chat lets you try everything out.")
        .footer("", "Example:", "  friend-groups delete --account alice family work");
    return spec;
  }

  /** Those that picocli's annotation of this name gives to all commands. */
  private static CommandSpec standardOptions() {
    return blank()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
  }
}
