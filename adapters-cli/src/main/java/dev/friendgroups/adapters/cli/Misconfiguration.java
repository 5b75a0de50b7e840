package dev.friendgroups.adapters.cli;

import static java.util.Comparator.comparingInt;

import dev.friendgroups.adapters.cli.input.Faults;
import dev.friendgroups.adapters.cli.options.Configuration;
import dev.friendgroups.adapters.cli.options.MissingParts;
import dev.friendgroups.adapters.cli.output.Finding;
import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.spi.IncompleteAppException;
import dev.friendgroups.application.spi.IncompleteAppException.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that can be told of a configuration with which Chat cannot even be asked: each value and
 * where it comes from, and each fault.
 *
 * @param network where the way to Chat was told of
 */
record Misconfiguration(
    Optional<Configuration> configuration, List<Origin> network, Faults faults) {
  private static final String APP = "app";
  private static final String REGION = "region";
  private static final String KEY = "key";
  private static final List<String> ORDER =
      List.of("profile", APP, REGION, "admin", KEY, "gateway", "proxy", "ca-file");

  List<Finding> findings(Wiring wiring) {
    Stream<Finding> values =
        Stream.concat(
                configuration.stream().flatMap(found -> found.origins().stream()), network.stream())
            .filter(origin -> !faults.concern(origin.what()))
            .map(Finding::unknown);
    Stream<Finding> wrong =
        faults.found().stream()
            .map(
                fault ->
                    wrong(
                        fault.part(),
                        String.valueOf(fault.why().getMessage()),
                        Failures.code(fault.why())));
    List<Finding> findings =
        new ArrayList<>(
            Stream.concat(values, wrong)
                .sorted(comparingInt((Finding finding) -> ORDER.indexOf(finding.what())))
                .toList());
    missing(wiring).map(Misconfiguration::incomplete).ifPresent(findings::add);
    return findings;
  }

  /** What would be missing still if what is wrong were right; empty when that cannot be said. */
  private Optional<IncompleteAppException> missing(Wiring wiring) {
    boolean usual =
        configuration.filter(found -> found.gateway().equals(wiring.usualGateway())).isPresent();
    if (!usual || faults.concern("profile") || faults.concern("gateway")) {
      return Optional.empty();
    }
    try {
      if (configuration.get().target() instanceof Target.App found) {
        found.app().require(needed());
      }
      return Optional.empty();
    } catch (IncompleteAppException e) {
      return Optional.of(e);
    }
  }

  private Set<Part> needed() {
    Set<Part> needed = EnumSet.allOf(Part.class);
    needed.removeIf(
        part ->
            faults.concern(
                switch (part) {
                  case ID -> APP;
                  case ENDPOINT -> REGION;
                  case CREDENTIALS -> KEY;
                }));
    return needed;
  }

  static Finding incomplete(IncompleteAppException e) {
    return wrong("configuration", MissingParts.inWords(e.missing()), Exit.SETUP);
  }

  static Finding wrong(String what, String why, int code) {
    return Finding.wrong(what, "", "", TerminalText.lines(why), code);
  }
}
