package com.example.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.contracts.ledger.DeletionLedgerContract;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.LedgerRequest;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger keeps to its port's contract, and to its own. */
class AuditLedgerTest extends DeletionLedgerContract {
  @TempDir private Path folder;

  @Override
  protected DeletionLedger open(InstantSource clock) {
    Surroundings here = Surroundings.system(notice -> {});
    Surroundings then = new Surroundings(here.clock(), clock, here.random(), here.notices());
    LedgerLocation place = LedgerLocation.parse("audit:" + folder);
    return new AuditLedgerAdapter().open(new LedgerRequest(place, true, then)).ledger();
  }

  @Test
  void each_job_leaves_a_line() throws IOException {
    try (DeletionLedger ledger = open(InstantSource.system());
        DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(new Account("alice"), new GroupName("family"));
      ledger.forget(draft.accept("app 1400000001 in singapore", true));
    }

    assertThat(Files.readString(folder.resolve("audit.log")).lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith(" made job 1 for app 1400000001 in singapore"),
            line -> assertThat(line).endsWith(" forgot job 1"));
  }
}
