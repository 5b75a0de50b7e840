package dev.friendgroups.adapters.postgres;

import dev.friendgroups.adapters.postgres.connection.Database;
import dev.friendgroups.adapters.postgres.connection.Transactions;
import dev.friendgroups.application.port.out.HoldLostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes for one run, and renews its lease each time; what broke off is repeated for as long as the
 * lease lasts. For one thread, but for asking how long that is.
 */
final class LeasedWriter {
  private final Transactions transactions;
  private final Holding holding;
  private final BatchWriter writer;
  private final Lease lease;
  private final LeaseClock clock;
  private Totals totals;
  private long entries;
  private volatile LeaseClock.@Nullable Moment renewed;

  /**
   * @param begun the right to write
   * @param takenAt when that was asked for
   */
  LeasedWriter(
      Database database,
      Holding.Begun begun,
      Lease lease,
      LeaseClock clock,
      LeaseClock.Moment takenAt) {
    this.transactions = new Transactions(database, this::held, clock.clock());
    this.holding = begun.holding();
    this.writer = new BatchWriter(holding);
    this.totals = begun.totals();
    this.lease = lease;
    this.clock = clock;
    this.renewed = takenAt;
  }

  /** For how long others do not get the job; not negative. */
  Duration held() {
    LeaseClock.Moment since = renewed;
    return since == null ? Duration.ZERO : clock.left(lease.own(), since);
  }

  /** What is read beside, and repeated for as long. */
  Transactions reading() {
    return transactions;
  }

  /**
   * Returns once all of it is durable.
   *
   * @param last whether the job is given back with it
   * @throws dev.friendgroups.application.port.out.StorageException when nothing was written
   */
  void write(List<Writing> batch, boolean last) {
    List<BatchWriter.Numbered> numbered = new ArrayList<>();
    Totals after = totals;
    for (Writing writing : batch) {
      entries++;
      numbered.add(new BatchWriter.Numbered(entries, writing));
      after = writing instanceof Writing.Outcome record ? after.plus(record.change()) : after;
    }
    Totals sum = after;
    LeaseClock.Moment asked =
        transactions.run(
            connection -> {
              LeaseClock.Moment before = clock.now();
              if (renewed(connection, sum, last)) {
                writer.write(connection, numbered);
                if (last) {
                  holding.giveBack(connection);
                }
              }
              return before;
            });
    totals = after;
    renewed = last ? null : asked;
  }

  /**
   * False when nothing is left to be written: an earlier attempt took effect, though nobody was
   * told, and somebody else has the job since. Only who asks after having waited for that attempt
   * knows.
   *
   * @throws HoldLostException when somebody else has the job, and not all was written
   */
  private boolean renewed(Connection connection, Totals sum, boolean last) throws SQLException {
    try {
      holding.renew(connection, sum, lease);
      return true;
    } catch (HoldLostException lost) {
      if (last && holding.givenBack(connection)) {
        return false;
      }
      throw lost;
    }
  }
}
