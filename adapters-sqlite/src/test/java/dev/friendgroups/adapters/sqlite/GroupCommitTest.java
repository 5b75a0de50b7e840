package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One writer for many threads. */
@Timeout(60)
class GroupCommitTest {
  /** More than a writer keeps waiting. */
  private static final int TOO_MANY_TO_WAIT = 4097;

  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path folder;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger commits = new AtomicInteger();
  private final CountDownLatch writing = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private LedgerFile file;
  private Connection connection;
  private final FakeClock clock = new FakeClock();
  private GroupCommit groupCommit;

  @BeforeEach
  void open() {
    file =
        LedgerFile.at(
            new DatabaseFile(
                folder.resolve("notes.db"),
                "ledger",
                1,
                List.of("CREATE TABLE note (id INTEGER PRIMARY KEY, text BLOB)"),
                DatabaseFile.Durability.POWER_CUT));
    connection = file.open();
    groupCommit = new GroupCommit(file, connection, open -> commits.incrementAndGet(), clock);
  }

  @AfterEach
  void stopThreads() {
    goOn.countDown();
    threads.shutdownNow();
  }

  @Test
  void a_write_returns_once_another_connection_sees_it() throws Exception {
    List<Future<?>> writers = new ArrayList<>();
    for (int writer = 0; writer < 8; writer++) {
      int first = writer * 25;
      writers.add(
          threads.submit(
              () -> {
                for (int id = first; id < first + 25; id++) {
                  groupCommit.write(note(id));
                  assertThat(notes("WHERE id = " + id)).isEqualTo(1);
                }
                return true;
              }));
    }
    for (Future<?> writer : writers) {
      writer.get(50, TimeUnit.SECONDS);
    }

    groupCommit.close();

    assertThat(notes("")).isEqualTo(200);
    assertThat(commits.get()).isBetween(1, 200);
  }

  @Test
  void what_comes_while_a_commit_is_under_way_shares_the_next_one() throws Exception {
    holdWriter();
    for (int id = 0; id < 1000; id++) {
      groupCommit.writeLater(note(id));
    }
    goOn.countDown();
    groupCommit.close();

    assertThat(notes("")).isEqualTo(1000);
    assertThat(commits).hasValue(2);
  }

  @Test
  void after_a_commit_that_several_shared_the_next_one_waits_a_moment() throws Exception {
    CountDownLatch together = new CountDownLatch(2);
    holdWriter();
    for (int id = 1; id <= 2; id++) {
      DatabaseFile.Change note = note(id);
      groupCommit.writeLater(
          open -> {
            note.in(open);
            together.countDown();
          });
    }
    goOn.countDown();
    together.await();

    groupCommit.write(note(3));
    groupCommit.close();

    assertThat(notes("")).isEqualTo(3);
    assertThat(clock.sleeps()).contains(GroupCommit.APART);
  }

  @Test
  void whoever_writes_alone_never_waits() {
    for (int id = 0; id < 20; id++) {
      groupCommit.write(note(id));
    }

    groupCommit.close();
    assertThat(commits).hasValue(20);
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void closing_writes_what_is_waiting() throws Exception {
    holdWriter();
    for (int id = 0; id < 3000; id++) {
      groupCommit.writeLater(note(id));
    }
    goOn.countDown();

    groupCommit.close();

    assertThat(notes("")).isEqualTo(3000);
  }

  @Test
  void nothing_is_written_after_closing() throws SQLException {
    groupCommit.close();

    assertThatThrownBy(() -> groupCommit.write(note(1))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> groupCommit.writeLater(note(1)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(notes("")).isZero();
  }

  @Test
  void changes_are_made_in_the_order_in_which_one_thread_asked_for_them() throws SQLException {
    groupCommit.writeLater(note(1));
    for (int n = 0; n < 100; n++) {
      groupCommit.writeLater(sql("UPDATE note SET text = coalesce(text, '') || '" + n + ",'"));
    }
    groupCommit.write(sql("UPDATE note SET text = text || 'end'"));

    StringBuilder expected = new StringBuilder();
    for (int n = 0; n < 100; n++) {
      expected.append(n).append(',');
    }
    assertThat(notes("WHERE text = '" + expected + "end'")).isEqualTo(1);
    groupCommit.close();
  }

  @Test
  void a_full_disk_stops_it_and_leaves_what_was_written_before() throws SQLException {
    groupCommit.write(note(1));
    fillDisk();

    assertFull(() -> groupCommit.write(megabyte(2)));
    assertFull(() -> groupCommit.write(note(3)));
    assertFull(() -> groupCommit.writeLater(note(4)));
    assertFull(() -> groupCommit.close());
    assertThat(notes("")).isEqualTo(1);
  }

  @Test
  void a_full_disk_is_told_to_everybody_who_shared_the_commit_or_waits() throws Exception {
    fillDisk();
    holdWriter();
    List<Future<?>> writers = new ArrayList<>();
    for (int writer = 1; writer <= 8; writer++) {
      DatabaseFile.Change change = megabyte(writer);
      writers.add(threads.submit(() -> groupCommit.write(change)));
    }
    goOn.countDown();

    for (Future<?> writer : writers) {
      assertThatThrownBy(() -> writer.get(50, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(StorageException.class);
    }
    assertFull(() -> groupCommit.close());
    assertThat(notes("")).isZero();
  }

  @Test
  void one_change_that_fails_takes_back_those_that_share_its_commit() throws Exception {
    holdWriter();
    groupCommit.writeLater(note(1));
    groupCommit.writeLater(sql("INSERT INTO nowhere VALUES (1)"));
    goOn.countDown();

    assertThatThrownBy(() -> groupCommit.close())
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("no such table: nowhere");
    assertThat(notes("")).isZero();
  }

  @Test
  void a_programming_mistake_in_a_change_reaches_whoever_asked_for_it() throws SQLException {
    StackOverflowError bug = new StackOverflowError("too deep");
    groupCommit.write(note(1));

    assertThatThrownBy(
            () ->
                groupCommit.write(
                    open -> {
                      note(2).in(open);
                      throw bug;
                    }))
        .isSameAs(bug);
    groupCommit.close();
    assertThat(notes("")).isEqualTo(1);
  }

  @Test
  void a_programming_mistake_reaches_those_who_write_later() throws Exception {
    IllegalArgumentException bug = new IllegalArgumentException("no such outcome");
    holdWriterThen(
        open -> {
          throw bug;
        });
    Future<?> waiting = threads.submit(() -> groupCommit.write(note(1)));
    goOn.countDown();

    assertThatThrownBy(() -> waiting.get(50, TimeUnit.SECONDS)).hasCause(bug);
    assertThatThrownBy(() -> groupCommit.write(note(2))).isSameAs(bug);
    assertThatThrownBy(() -> groupCommit.writeLater(note(3))).isSameAs(bug);
    groupCommit.close();
    assertThat(notes("")).isZero();
  }

  @Test
  void closing_throws_the_programming_mistake_that_nobody_has_met() throws Exception {
    IllegalArgumentException bug = new IllegalArgumentException("no such outcome");
    holdWriterThen(
        open -> {
          throw bug;
        });
    goOn.countDown();

    assertThatThrownBy(() -> groupCommit.close()).isSameAs(bug);
  }

  @Test
  void whoever_waits_for_room_learns_of_a_failure() throws Exception {
    holdWriterThen(sql("INSERT INTO nowhere VALUES (1)"));
    Future<?> full =
        threads.submit(
            () -> {
              for (int id = 0; id < TOO_MANY_TO_WAIT; id++) {
                groupCommit.writeLater(note(id));
              }
              groupCommit.write(note(TOO_MANY_TO_WAIT));
            });
    goOn.countDown();

    assertThatThrownBy(() -> full.get(50, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(StorageException.class);
    assertThat(notes("")).isZero();
  }

  @Test
  void an_interrupted_thread_waits_for_its_write_and_stays_interrupted() throws Exception {
    Future<Boolean> interrupted =
        threads.submit(
            () -> {
              Thread.currentThread().interrupt();
              groupCommit.write(note(1));
              groupCommit.writeLater(note(2));
              groupCommit.close();
              return Thread.interrupted();
            });

    assertThat(interrupted.get(50, TimeUnit.SECONDS)).isTrue();
    assertThat(notes("")).isEqualTo(2);
  }

  private void holdWriter() throws InterruptedException {
    holdWriterThen(open -> {});
  }

  private void holdWriterThen(DatabaseFile.Change change) throws InterruptedException {
    groupCommit.writeLater(
        open -> {
          hold();
          change.in(open);
        });
    writing.await();
  }

  private void hold() {
    writing.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The file, of a handful of pages, may not grow by much. */
  private void fillDisk() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = 10");
    }
  }

  private void assertFull(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(StorageException.class)
        .hasMessage(
            "the ledger " + file.path() + " cannot grow: the disk is full; make room, then go on");
  }

  private long notes(String condition) throws SQLException {
    return Database.number(file.path(), "SELECT count(*) FROM note " + condition);
  }

  private static DatabaseFile.Change note(int id) {
    return sql("INSERT INTO note (id) VALUES (" + id + ")");
  }

  private static DatabaseFile.Change sql(String change) {
    return open -> {
      try (Statement statement = open.createStatement()) {
        statement.executeUpdate(change);
      }
    };
  }

  private static DatabaseFile.Change megabyte(int id) {
    return open -> {
      try (PreparedStatement insert =
          open.prepareStatement("INSERT INTO note (id, text) VALUES (?, zeroblob(?))")) {
        insert.setInt(1, id);
        insert.setInt(2, MEGABYTE);
        insert.executeUpdate();
      }
    };
  }
}
