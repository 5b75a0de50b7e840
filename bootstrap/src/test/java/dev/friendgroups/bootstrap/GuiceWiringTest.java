package dev.friendgroups.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.cli.wiring.Archive;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.adapters.sqlite.SqliteDeletionLedger;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.NoLedgerException;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.Settings;
import dev.friendgroups.domain.chat.Network;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One connection, one ledger, and only what is asked for. */
class GuiceWiringTest {
  private static final Account ALICE = new Account("alice");

  @TempDir Path folder;
  private LedgerLocation ledger;

  @BeforeEach
  void chooseALedger() {
    ledger = LedgerLocation.file(folder.resolve("ledger.db"));
  }

  private Connection connect() {
    return connect(new GuiceWiring());
  }

  private Connection connect(GuiceWiring wiring) {
    Target embedded = new Target.Embedded(folder.resolve("chat"));
    return wiring.connect(
        new ConnectionSettings(
            "http",
            Settings.NONE,
            embedded,
            Network.DIRECT,
            Optional.of(ledger),
            Optional.empty(),
            Duration.ofSeconds(30),
            5,
            200,
            2),
        notice -> {},
        CallObserver.NONE);
  }

  @Test
  void listing_opens_no_ledger() {
    try (Connection connection = connect()) {
      assertThat(connection.listGroups().list(ALICE)).isInstanceOf(Answer.Done.class);
    }

    assertThat(folder.resolve("ledger.db")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Wiring.Use.class)
  void a_connection_is_there_also_when_it_was_got_ready_beforehand(Wiring.Use use) {
    GuiceWiring wiring = new GuiceWiring();

    wiring.prepare(use);
    try (Connection connection = connect(wiring)) {
      assertThat(connection.listGroups().list(ALICE)).isInstanceOf(Answer.Done.class);
    }

    assertThat(folder.resolve("ledger.db")).doesNotExist();
  }

  @Test
  void looking_back_needs_no_Chat() {
    SqliteDeletionLedger.open(folder.resolve("ledger.db"), InstantSource.system()).close();

    try (Connection connection = connect()) {
      assertThat(connection.history().jobs()).isEmpty();
    }

    assertThat(folder.resolve("chat")).doesNotExist();
  }

  @Test
  void looking_back_where_there_is_no_ledger_creates_nothing() {
    ledger = LedgerLocation.file(folder.resolve("state").resolve("ledger.db"));

    try (Connection connection = connect();
        Archive archive = new GuiceWiring().archive(ledger, notice -> {})) {
      assertThatThrownBy(connection::history)
          .isInstanceOf(NoLedgerException.class)
          .hasMessage("no ledger at " + ledger);
      assertThatThrownBy(archive::history)
          .isInstanceOf(NoLedgerException.class)
          .hasMessage("no ledger at " + ledger);
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_job_is_looked_back_at_where_it_was_recorded() {
    try (Connection connection = connect()) {
      delete(connection.deleteGroups());

      assertThat(connection.history().jobs())
          .extracting(Job::chat)
          .containsExactly("the embedded Chat in " + folder.resolve("chat"));
      assertThat(connection.history()).isSameAs(connection.history());
    }
  }

  private static void delete(DeleteGroups deletions) {
    try (DeleteGroups.Proposal proposal =
        deletions.propose(request -> request.accept(ALICE, new GroupName("family")))) {
      proposal.run(true, new RunObserver<>() {}, new Stop());
    }
  }
}
