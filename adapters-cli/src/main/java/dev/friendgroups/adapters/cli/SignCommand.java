package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.DurationConverter;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.options.ChatOptions;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.spi.AppSettings;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a UserSig. */
@Command(
    name = "sign",
    addMethodSubcommands = false,
    customSynopsis = "friend-groups sign [ID] [OPTIONS]",
    description = "Print a UserSig, for the admin or for anybody else.",
    footer = {"", "Example:", "  friend-groups sign alice --validity 1h"})
final class SignCommand extends BaseCommand {
  @Mixin ChatOptions chat = new ChatOptions();

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Whom it is for (default: the admin).")
  @Nullable String identifier;

  @Option(
      names = "--validity",
      paramLabel = "DURATION",
      defaultValue = "24h",
      converter = DurationConverter.Validity.class,
      description = "How long it is valid (default: 24h).")
  Duration validity = Duration.ofHours(24);

  SignCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  Optional<Wiring.Use> use() {
    return Optional.of(Wiring.Use.SIGNING);
  }

  @Override
  int run(Console console, Printer printer) {
    Target target = chat.configuration(environment, wiring, console).target();
    String who = identifier != null ? identifier : admin(target);
    if (who.isBlank()) {
      throw new UsageException("the ID to sign for is blank");
    }
    chat.tellEmbedded(target, console);
    printer.userSig(who, wiring.userSigs(target).issue(who, validity));
    return Exit.DONE;
  }

  private static String admin(Target target) {
    return target instanceof Target.App app
        ? app.app().admin().orElse(AppSettings.DEFAULT_ADMIN)
        : AppSettings.DEFAULT_ADMIN;
  }
}
