package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.input.Profile;
import dev.friendgroups.adapters.cli.input.Setting;
import dev.friendgroups.adapters.cli.input.Sourced;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.application.spi.LedgerLocation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where jobs are recorded. */
public final class LedgerOptions {
  private static final String VARIABLE = "FRIEND_GROUPS_LEDGER";

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "Where jobs are recorded: a file (default: $XDG_STATE_HOME/friend-groups/ledger.db),"
              + " postgresql://HOST/DATABASE, or what a jar in lib/ext brings, as SCHEME:...;"
              + " FRIEND_GROUPS_LEDGER, or ledger in the profile.")
  @Nullable LedgerLocation ledger;

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  /** Creates options as nobody gave them. */
  public LedgerOptions() {}

  /** {@return whether it was named on the command line} */
  public boolean isNamed() {
    return ledger != null;
  }

  /**
   * {@return its place; empty when none is named and there is no place for one}
   *
   * @param environment where the program runs
   * @throws SetupException when there is no such profile
   * @throws UsageException when what is named is no place for one
   */
  public Optional<LedgerLocation> find(Environment environment) {
    return search(environment).map(Sourced::value);
  }

  /**
   * {@return its place, and who says so: option, then environment, then profile, then the usual
   * one; empty when there is no place for that}
   *
   * @param environment where the program runs
   * @throws SetupException when there is no such profile
   * @throws UsageException when what is named is no place for one
   */
  public Optional<Sourced<LedgerLocation>> search(Environment environment) {
    if (ledger != null) {
      return Optional.of(new Sourced<>(ledger, "--ledger"));
    }
    return Setting.given(null, environment, "ledger")
        .or(() -> Setting.in(Profile.load(profile(), environment), "ledger"))
        .map(LedgerOptions::location)
        .or(() -> usual(environment));
  }

  /**
   * Warns when a variable wins over what a profile that was asked for says: nobody who names one is
   * to miss that.
   *
   * @param environment where the program runs
   * @param console gets the warning
   * @throws SetupException when there is no such profile
   */
  public void tellOverridden(Environment environment, Console console) {
    Profile section = Profile.load(profile(), environment);
    if (ledger == null
        && section.askedFor()
        && section.value("ledger").isPresent()
        && environment.variable(VARIABLE).isPresent()) {
      console.warning(
          "ledger of " + section + " is overridden by " + VARIABLE + "; unset " + VARIABLE);
    }
  }

  private @Nullable String profile() {
    OptionSpec named = command.findOption("--profile");
    return named == null ? null : named.getValue();
  }

  private static Sourced<LedgerLocation> location(Setting setting) {
    try {
      return new Sourced<>(LedgerLocation.parse(setting.value()), setting.source());
    } catch (IllegalArgumentException e) {
      throw new UsageException(setting.source() + ": " + e.getMessage());
    }
  }

  private static Optional<Sourced<LedgerLocation>> usual(Environment environment) {
    return environment
        .folder("XDG_STATE_HOME", ".local/state")
        .map(folder -> LedgerLocation.file(folder.resolve("ledger.db")))
        .map(file -> new Sourced<>(file, Origin.DEFAULT));
  }

  /**
   * {@return its place, for a command that cannot do without}
   *
   * @param environment where the program runs
   * @throws SetupException when none is named and there is no place for one
   */
  public LedgerLocation place(Environment environment) {
    return find(environment)
        .orElseThrow(
            () ->
                new SetupException(
                    "no place for the ledger: there is no home folder; use --ledger FILE"));
  }
}
