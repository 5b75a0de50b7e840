package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.contracts.ledger.DeletionLedgerContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

class SqliteDeletionLedgerTest extends DeletionLedgerContract {
  @TempDir private Path folder;
  @TempDir private Path afterCrash;

  @Override
  protected DeletionLedger open(InstantSource clock) {
    return SqliteDeletionLedger.open(folder.resolve("ledger.db"), clock);
  }

  /** With what is in the files at this moment, as far as the operating system knows. */
  @Override
  protected Optional<DeletionLedger> openAfterCrash(InstantSource clock) {
    try {
      for (Path file : files()) {
        Files.copy(file, afterCrash.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(SqliteDeletionLedger.open(afterCrash.resolve("ledger.db"), clock));
  }

  @Override
  protected Optional<Boolean> stores(String text) {
    try {
      for (Path file : files()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          return Optional.of(true);
        }
      }
      return Optional.of(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
