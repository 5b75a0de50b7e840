package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.PostgresServer;
import dev.friendgroups.adapters.postgres.server.Relay;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.bootstrap.endtoend.Program.Result;
import dev.friendgroups.bootstrap.endtoend.Team.Colleague;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger in a real PostgreSQL, shared by processes with homes of their own, in bad weather; some
 * of it takes long, and comes with {@code -Pthorough} only.
 */
class TeamLedgerIT {
  @TempDir Path folder;
  private Team team;

  @BeforeEach
  void start() throws Exception {
    team = new Team(folder);
  }

  @AfterEach
  void stop() {
    if (team != null) {
      team.close();
    }
  }

  private static void assertDone(Result result) {
    assertThat(result.exit()).as("%s", result).isZero();
  }

  @Test
  void a_job_killed_here_is_finished_there_and_undone_from_anywhere() throws Exception {
    TestDatabase database = Postgres.database();
    Colleague ann = team.colleague("ann", database);
    Colleague bob = team.colleague("bob", database);
    Process job = team.halfTheWay(ann);

    job.destroyForcibly().waitFor();
    team.letGo();
    Result finished = Program.end(bob.takeOver());

    assertDone(finished);
    team.assertDeletedOnce();
    assertDone(ann.run("restore", "1"));
    team.assertRestored();
  }

  @Test
  void who_has_a_job_is_told_to_others() throws Exception {
    TestDatabase database = Postgres.database();
    Process job = team.halfTheWay(team.colleague("ann", database).leasing(600));

    Program.signal(job, "STOP");
    Result busy = team.colleague("bob", database).run("resume", "1");
    job.destroyForcibly().waitFor();

    assertThat(busy.exit()).as("%s", busy).isEqualTo(5);
    assertThat(busy.err()).contains("(process " + job.pid() + ")", "resume 1 --wait");
  }

  @Test
  @Tag("thorough")
  void who_was_stopped_for_longer_than_the_lease_learns_who_took_over() throws Exception {
    TestDatabase database = Postgres.database();
    Colleague ann = team.colleague("ann", database);
    Process job = team.halfTheWay(ann);

    Program.signal(job, "STOP");
    team.letGo();
    Process successor = team.colleague("bob", database).takeOver();
    Result finished = Program.end(successor);
    Program.signal(job, "CONT");
    Result late = Program.end(job);

    assertDone(finished);
    assertThat(late.exit()).as("%s", late).isEqualTo(5);
    assertThat(late.err())
        .contains("paused: job 1 was taken over by ", "(process " + successor.pid() + ")")
        .contains("resume 1 --wait");
    team.assertDeletedOnce();
    assertDone(ann.run("restore", "1"));
    team.assertRestored();
  }

  @Test
  @Tag("thorough")
  void a_database_that_is_restarted_loses_nothing() throws Exception {
    try (PostgresServer server = Postgres.server()) {
      TestDatabase database = server.database();
      Colleague ann = team.colleague("ann", database);
      Process job = team.halfTheWay(ann);

      team.letGo();
      server.stopAtOnce();
      server.start();
      Result ended = Program.end(job);
      Result resumed = Program.end(team.colleague("bob", database).takeOver());

      assertThat(ended.exit()).as("%s", ended).isIn(0, 5);
      assertDone(resumed);
      team.assertDeletedOnce();
      assertDone(ann.run("restore", "1"));
      team.assertRestored();
    }
  }

  @Test
  @Tag("thorough")
  void a_database_that_is_away_for_longer_pauses_the_job() throws Exception {
    try (PostgresServer server = Postgres.server()) {
      TestDatabase database = server.database();
      Colleague ann = team.colleague("ann", database);
      Process job = team.halfTheWay(ann);

      server.stopAtOnce();
      team.letGo();
      Result paused = Program.end(job);
      server.start();
      Result resumed = Program.end(team.colleague("bob", database).takeOver());

      assertThat(paused.exit()).as("%s", paused).isEqualTo(5);
      assertThat(paused.err()).contains("cannot be reached, or broke off", "resume 1");
      assertDone(resumed);
      team.assertDeletedOnce();
      assertDone(ann.run("restore", "1"));
      team.assertRestored();
    }
  }

  @Test
  @Tag("thorough")
  void a_network_that_is_cut_silently_pauses_the_job() throws Exception {
    TestDatabase database = Postgres.database();
    try (Relay relay = Relay.to(database.port())) {
      Process job = team.halfTheWay(team.colleague("ann", database.at(relay.port())));

      relay.cutSilently();
      team.letGo();
      Process successor = team.colleague("bob", database).takeOver();
      Result paused = Program.end(job);
      Result finished = Program.end(successor);

      assertThat(paused.exit()).as("%s", paused).isEqualTo(5);
      assertDone(finished);
      team.assertDeletedOnce();
    }
  }

  @Test
  @Tag("thorough")
  void a_full_disk_of_the_database_is_told_and_the_job_goes_on_when_there_is_room()
      throws Exception {
    try (PostgresServer server = Postgres.serverWithSmallDisk(24)) {
      TestDatabase database = server.smallDatabase();
      Colleague ann = team.colleague("ann", database).leasing(30);
      Process job = team.halfTheWay(ann);

      fill(database);
      team.letGo();
      Result paused = Program.end(job);
      execute(database, "DROP TABLE ballast");
      Result resumed = Program.end(team.colleague("bob", database).takeOver());

      assertThat(paused.exit()).as("%s", paused).isEqualTo(5);
      assertThat(paused.err()).contains("cannot grow: its disk is full", "resume 1");
      assertDone(resumed);
      team.assertDeletedOnce();
    }
  }

  /** What does not fit leaves no page free all the same. */
  private static void fill(TestDatabase database) throws Exception {
    execute(
        database,
        "CREATE TABLE ballast (block text STORAGE PLAIN) WITH (autovacuum_enabled = off)");
    assertThatThrownBy(
            () ->
                execute(
                    database,
                    "INSERT INTO ballast SELECT repeat('x', 7000) FROM generate_series(1, 9999)"))
        .hasMessageContaining("No space left on device");
  }

  private static void execute(TestDatabase database, String statement) throws Exception {
    try (Connection connection = database.administrator();
        Statement open = connection.createStatement()) {
      open.execute(statement);
    }
  }

  @Test
  void what_somebody_has_to_mend_exits_with_4_and_what_passes_with_5() throws Exception {
    try (PostgresServer server = Postgres.server()) {
      TestDatabase database = server.database();
      Colleague ann = team.colleague("ann", database);
      assertDone(ann.run("list", "--account", "account-1"));
      Colleague wrong = new Colleague(ann.program().with("PGPASSWORD", "hush-6"), ann.ledger());

      Result password = wrong.run("delete", "--account", "account-1", "family", "--yes");
      execute(database, "CREATE SCHEMA friend_groups");
      execute(database, "CREATE TABLE friend_groups.theirs ()");
      execute(database, "GRANT ALL ON SCHEMA friend_groups TO PUBLIC");
      Result foreign = ann.run("delete", "--account", "account-1", "family", "--yes");
      server.stopAtOnce();
      Result away = ann.run("delete", "--account", "account-1", "family", "--yes");

      assertThat(password.exit()).as("%s", password).isEqualTo(4);
      assertThat(password.err()).contains("refuses the user or the password");
      assertThat(password.err() + password.out()).doesNotContain("hush-6");
      assertThat(foreign.exit()).as("%s", foreign).isEqualTo(4);
      assertThat(foreign.err()).contains("belongs to another program; nothing was done");
      assertThat(away.exit()).as("%s", away).isEqualTo(5);
    }
  }
}
