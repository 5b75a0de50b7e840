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

/**
 * Whether jobs can be recorded, found out without making a ledger where there is none.
 *
 * @param finding what was found out
 * @param sharing where the quota is shared with all who use the ledger; empty where it is not
 */
record LedgerCheck(Finding finding, Optional<LedgerLocation> sharing) {
  private static final String WHAT = "ledger";

  private LedgerCheck(Finding finding) {
    this(finding, Optional.empty());
  }

  /**
   * @param noProfile whether it is known already that the profile which might name it is wrong
   */
  static LedgerCheck of(
      LedgerOptions options,
      boolean init,
      boolean noProfile,
      Environment environment,
      Wiring wiring) {
    Optional<Sourced<LedgerLocation>> place;
    try {
      place = options.search(environment);
    } catch (SetupException e) {
      return noProfile
          ? new LedgerCheck(
              new Finding(WHAT, Finding.Status.UNKNOWN, "what the profile says", "", "", Exit.DONE))
          : wrong("", "", e);
    } catch (UsageException e) {
      return wrong("", "", e);
    }
    return place
        .map(found -> of(found.value(), found.source(), init, wiring))
        .orElseGet(
            () ->
                new LedgerCheck(
                    Finding.wrong(
                        WHAT,
                        "",
                        Origin.DEFAULT,
                        "there is no home folder; use --ledger FILE",
                        Exit.SETUP)));
  }

  private static LedgerCheck of(LedgerLocation place, String source, boolean init, Wiring wiring) {
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
      return new LedgerCheck(
          Finding.ok(WHAT, shown + ", " + TerminalText.count(jobs.size(), "job") + open, source),
          archive.sharesQuota() ? Optional.of(place) : Optional.empty());
    } catch (NoLedgerException e) {
      return new LedgerCheck(
          canBeMade(place)
              ? Finding.ok(WHAT, shown + ", made by the first job", source)
              : Finding.wrong(
                  WHAT,
                  shown,
                  source,
                  "it cannot be made there; use --ledger FILE, in a folder that can be written",
                  Exit.SETUP));
    } catch (StorageException | WrongSettingException | SetupException e) {
      return wrong(shown, source, e);
    }
  }

  private static LedgerCheck wrong(String shown, String source, RuntimeException e) {
    String why = TerminalText.text(String.valueOf(e.getMessage()));
    return new LedgerCheck(Finding.wrong(WHAT, shown, source, why, Failures.code(e)));
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
