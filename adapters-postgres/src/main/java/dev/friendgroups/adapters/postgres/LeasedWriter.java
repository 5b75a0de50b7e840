package dev.friendgroups.adapters.postgres;

import dev.friendgroups.adapters.postgres.connection.Database;
import dev.friendgroups.adapters.postgres.connection.Transactions;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes for one run, and renews its lease each time; what broke off is repeated for as long as the
 * lease lasts. For one thread, but for asking how long that is.
 */
final class LeasedWriter {
  private final Transactions transactions;
  private final Holding holding;
  private final BatchWriter writer;
  private final Lease lease;
  private final MonotonicClock clock;
  private Totals totals;
  private long entries;
  private volatile Duration heldUntil;

  /**
   * @param begun the right to write
   * @param takenAt when that was asked for
   */
  LeasedWriter(
      Database database, Holding.Begun begun, Lease lease, MonotonicClock clock, Duration takenAt) {
    this.transactions = new Transactions(database, this::held, clock);
    this.holding = begun.holding();
    this.writer = new BatchWriter(holding);
    this.totals = begun.totals();
    this.lease = lease;
    this.clock = clock;
    this.heldUntil = takenAt.plus(lease.own());
  }

  /** For how long others do not get the job; not negative. */
  Duration held() {
    Duration left = heldUntil.minus(clock.now());
    return left.isNegative() ? Duration.ZERO : left;
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
    Duration asked =
        transactions.run(
            connection -> {
              Duration before = clock.now();
              holding.renew(connection, sum, lease);
              writer.write(connection, numbered);
              if (last) {
                holding.giveBack(connection);
              }
              return before;
            });
    totals = after;
    heldUntil = last ? asked : asked.plus(lease.own());
  }
}
