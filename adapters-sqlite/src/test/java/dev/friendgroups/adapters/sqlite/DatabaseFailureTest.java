package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class DatabaseFailureTest {
  @ParameterizedTest
  @EnumSource(names = {"SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"})
  void a_disk_without_room_is_called_so_whatever_there_was_no_room_for(SQLiteErrorCode code) {
    assertThat(DatabaseFailure.of("the ledger l.db", new SQLiteException("I/O error", code)))
        .hasMessage("the ledger l.db cannot grow: the disk is full; make room, then go on");
  }
}
