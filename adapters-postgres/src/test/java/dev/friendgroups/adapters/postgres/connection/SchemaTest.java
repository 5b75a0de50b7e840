package dev.friendgroups.adapters.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.postgres.connection.Database.TimeLimits;
import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.application.spi.WrongSetupException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A ledger that another version of the program made. */
class SchemaTest {
  /** Those of today, and one of tomorrow. */
  private static final List<List<String>> TOMORROW =
      Stream.concat(Schema.MIGRATIONS.stream(), Stream.of(List.of("tomorrow.sql"))).toList();

  private final TestDatabase owner = Postgres.database();

  private static String ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.next() ? result.getString(1) : "nothing";
    }
  }

  private static void run(Connection connection, String change) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(change);
    }
  }

  @Test
  void an_older_ledger_is_made_into_a_newer_one_with_all_that_is_in_it() throws Exception {
    try (Database database = Openings.open(owner)) {
      database.change(
          TimeLimits.QUICK,
          it -> run(it, "INSERT INTO friend_groups.quota_share VALUES (5, '{}')"));

      new Schema(database, TOMORROW).require(false);

      String kept =
          database.inTransaction(
              TimeLimits.QUICK,
              it -> ask(it, "SELECT sdk_app_id || tomorrow FROM friend_groups.quota_share"));
      assertThat(kept).isEqualTo("5 is another day");
    }
  }

  @Test
  void who_may_not_change_an_older_ledger_is_told_who_has_to() throws Exception {
    Openings.open(owner).close();
    TestDatabase worker = owner.withAnotherUser();
    owner.grant("rights.sql", worker.user());

    try (Database database = Openings.open(worker)) {
      assertThatThrownBy(() -> new Schema(database, TOMORROW).require(true))
          .isInstanceOf(WrongSetupException.class)
          .hasMessage(
              "the ledger "
                  + owner.location()
                  + " is of an older version, and this user may not change it; have it done once"
                  + " by a user who may: friend-groups check --init --ledger "
                  + owner.location());
    }
  }

  @Test
  void a_newer_ledger_is_left_as_it_is() throws Exception {
    try (Database database = Openings.open(owner)) {
      new Schema(database, TOMORROW).require(true);
    }

    assertThatThrownBy(() -> Openings.open(owner))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("is from a newer friend-groups (version 3, this one knows 2)");
  }

  @Test
  void a_ledger_that_does_not_say_its_version_is_damaged() throws Exception {
    try (Database database = Openings.open(owner)) {
      database.change(
          TimeLimits.QUICK, it -> run(it, "DELETE FROM friend_groups.friend_groups_version"));
    }

    assertThatThrownBy(() -> Openings.open(owner))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("does not say its version any more; keep what is there");
  }
}
