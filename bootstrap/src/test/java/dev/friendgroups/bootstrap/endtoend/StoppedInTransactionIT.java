package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.Relay;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.bootstrap.endtoend.Program.Result;
import dev.friendgroups.bootstrap.endtoend.Team.Colleague;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that stands still while it has written rows that it has not committed. */
class StoppedInTransactionIT {
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

  private static String ask(TestDatabase database, String query) throws SQLException {
    try (Connection connection = database.administrator();
        Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = '30s'");
      try (ResultSet found = statement.executeQuery(query)) {
        return found.next() ? found.getString(1) : "nothing";
      }
    }
  }

  @Test
  @Tag("thorough")
  void nobody_waits_for_it_longer_than_the_server_allows_and_it_learns_who_took_over()
      throws Exception {
    TestDatabase database = Postgres.database();
    try (Relay relay = Relay.to(database.port())) {
      Colleague ann = team.colleague("ann", database.at(relay.port()));
      Colleague bob = team.colleague("bob", database);
      Process job = team.halfTheWay(ann);
      Relay.HeldAnswer written = relay.holdAnswerTo("INSERT INTO friend_groups.outcome");

      team.letGo();
      written.await();
      Program.signal(job, "STOP");
      written.letGo();
      String open =
          ask(
              database,
              "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction' AND"
                  + " query LIKE 'INSERT INTO friend_groups.outcome%'");
      Result looking = bob.look("history");
      // Waits for the row that the open transaction has changed, until the server ends that.
      String free = ask(database, "SELECT number FROM friend_groups.job FOR UPDATE");
      Process successor = bob.takeOver();
      Result finished = Program.end(successor);
      Program.signal(job, "CONT");
      Result late = Program.end(job);

      assertThat(open).as("open transactions with outcomes").isEqualTo("1");
      assertThat(looking.exit()).as("%s", looking).isZero();
      assertThat(free).isEqualTo("1");
      assertThat(finished.exit()).as("%s", finished).isZero();
      assertThat(late.exit()).as("%s", late).isEqualTo(5);
      assertThat(late.err())
          .contains("paused: job 1 was taken over by ", "(process " + successor.pid() + ")")
          .contains("resume 1 --wait");
      team.assertDeletedOnce();
      assertThat(bob.run("restore", "1").exit()).isZero();
      team.assertRestored();
    }
  }
}
