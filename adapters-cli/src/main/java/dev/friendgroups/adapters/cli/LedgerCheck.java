package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.Sourced;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.options.LedgerOptions;
import dev.friendgroups.adapters.cli.output.Finding;
import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Archive;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.out.NoLedgerException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.WrongSettingException;
import dev.friendgroups.domain.deletion.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out whether jobs can be recorded, without making a ledger where there is none. */
final class LedgerCheck {
  private static final String WHAT = "ledger";

  private LedgerCheck() {}

  static Finding of(LedgerOptions options, boolean init, Environment environment, Wiring wiring) {
    Optional<Sourced<LedgerLocation>> place;
    try {
      place = options.search(environment);
    } catch (SetupException | UsageException e) {
      return wrong("", Origin.DEFAULT, e);
    }
    return place
        .map(found -> of(found.value(), found.source(), init, wiring))
        .orElseGet(
            () ->
                Finding.wrong(
                    WHAT, "", Origin.DEFAULT, "there is no home folder; use --ledger FILE"));
  }

  private static Finding of(LedgerLocation place, String source, boolean init, Wiring wiring) {
    String shown = TerminalText.text(place.toString());
    try {
      if (init) {
        wiring.makeLedger(place, notice -> {});
      }
    } catch (StorageException | WrongSettingException | SetupException e) {
      return wrong(shown, source, e);
    }
    try (Archive archive = wiring.archive(place, notice -> {})) {
      List<Job> jobs = archive.history().jobs();
      long unfinished = jobs.stream().filter(LedgerCheck::isOpen).count();
      String open = unfinished == 0 ? "" : ", " + TerminalText.number(unfinished) + " unfinished";
      return Finding.ok(WHAT, shown + ", " + TerminalText.count(jobs.size(), "job") + open, source);
    } catch (NoLedgerException e) {
      return canBeMade(place)
          ? Finding.ok(WHAT, shown + ", made by the first job", source)
          : Finding.wrong(
              WHAT,
              shown,
              source,
              "it cannot be made there; use --ledger FILE, in a folder that can be written");
    } catch (StorageException | WrongSettingException | SetupException e) {
      return wrong(shown, source, e);
    }
  }

  private static Finding wrong(String shown, String source, RuntimeException e) {
    return Finding.wrong(WHAT, shown, source, TerminalText.text(String.valueOf(e.getMessage())));
  }

  private static boolean isOpen(Job job) {
    return job.state() == Job.State.UNFINISHED;
  }

  private static boolean canBeMade(LedgerLocation place) {
    return !place.scheme().equals(LedgerLocation.FILE) || canBeMade(Path.of(place.rest()));
  }

  /** Whether the nearest folder that is there around a file can be written. */
  static boolean canBeMade(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
  }
}
