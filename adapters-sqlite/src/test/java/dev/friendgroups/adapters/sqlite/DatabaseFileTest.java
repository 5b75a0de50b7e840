package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.sqlite.DatabaseFile.Durability;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How our files are written, and how they grow from version to version. */
class DatabaseFileTest {
  private static final String FIRST = "CREATE TABLE note (id INTEGER PRIMARY KEY)";
  private static final String SECOND = "ALTER TABLE note ADD COLUMN text TEXT DEFAULT 'none'";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"POWER_CUT, 2", "PROGRAM_END, 1"})
  void what_outlives_a_power_cut_is_flushed_with_each_commit(Durability durability, long level)
      throws SQLException {
    try (Connection connection = file(durability, FIRST).open()) {
      assertThat(Database.number(connection, "PRAGMA synchronous")).isEqualTo(level);
    }
  }

  @Test
  void what_is_deleted_is_overwritten() throws SQLException {
    try (Connection connection = file(Durability.POWER_CUT, FIRST).open()) {
      assertThat(Database.number(connection, "PRAGMA secure_delete")).isEqualTo(1);
    }
  }

  @Test
  void an_older_file_is_brought_to_the_newest_version_with_what_it_holds() throws SQLException {
    try (Connection connection = file(Durability.POWER_CUT, FIRST).open()) {
      assertThat(Database.number(connection, "PRAGMA user_version")).isEqualTo(1);
    }
    Database.execute(path(), "INSERT INTO note (id) VALUES (7)");

    try (Connection connection = file(Durability.POWER_CUT, FIRST, SECOND).open()) {
      assertThat(Database.number(connection, "PRAGMA user_version")).isEqualTo(2);
      assertThat(Database.number(connection, "SELECT id FROM note WHERE text = 'none'"))
          .isEqualTo(7);
    }
  }

  @Test
  void a_step_that_fails_leaves_the_version_that_was() throws SQLException {
    file(Durability.POWER_CUT, FIRST).open().close();

    assertThatThrownBy(() -> file(Durability.POWER_CUT, FIRST, SECOND, "nonsense").open())
        .hasMessageContaining("syntax error");

    assertThat(Database.number(path(), "PRAGMA user_version")).isEqualTo(1);
    assertThat(Database.number(path(), "SELECT count(*) FROM pragma_table_info('note')"))
        .isEqualTo(1);
  }

  @Test
  void work_that_fails_in_the_middle_leaves_nothing_and_the_connection_usable()
      throws SQLException {
    DatabaseFile file = file(Durability.POWER_CUT, FIRST);
    try (Connection connection = file.open()) {
      assertThatThrownBy(
              () ->
                  file.change(
                      connection,
                      open -> {
                        insert(open, 1);
                        throw new IllegalStateException("in the middle");
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("in the middle");

      file.change(connection, open -> insert(open, 2));
    }

    assertThat(Database.number(path(), "SELECT sum(id) FROM note")).isEqualTo(2);
  }

  private static void insert(Connection open, int id) throws SQLException {
    try (Statement statement = open.createStatement()) {
      statement.executeUpdate("INSERT INTO note (id) VALUES (" + id + ")");
    }
  }

  private DatabaseFile file(Durability durability, String... migrations) {
    return new DatabaseFile(path(), "ledger", 1, List.of(migrations), durability);
  }

  private Path path() {
    return folder.resolve("notes.db");
  }
}
