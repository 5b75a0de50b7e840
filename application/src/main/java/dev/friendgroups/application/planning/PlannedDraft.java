package dev.friendgroups.application.planning;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A plan in the making for any ledger, grouped on this machine in bounded memory; how it becomes a
 * job is the ledger's business.
 */
public abstract class PlannedDraft implements DeletionLedger.Draft {
  private final String place;
  private final PlannedRows rows;
  private boolean accepted;
  private boolean closed;

  /**
   * A plan without requests.
   *
   * @param folder where temporary files go while it is big
   * @param place that folder in words, as a failure tells it: {@code beside the ledger /x.db}
   */
  protected PlannedDraft(Path folder, String place) {
    this.place = place;
    this.rows = new PlannedRows(folder);
  }

  /** Something that reads or writes temporary files. */
  @FunctionalInterface
  private interface Spilling<T> {
    T run() throws IOException;
  }

  private <T> T spilling(Spilling<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw failure(e);
    } catch (UncheckedIOException e) {
      throw failure(e);
    }
  }

  private StorageException failure(Exception e) {
    return new StorageException("cannot keep the plan " + place + ": " + e.getMessage(), e);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the draft was closed");
    }
  }

  @Override
  public final void add(Account account, GroupName name) {
    requireOpen();
    spilling(
        () -> {
          rows.add(account, name);
          return true;
        });
  }

  @Override
  public final PlanSize size() {
    requireOpen();
    return spilling(rows::size);
  }

  @Override
  public final Stream<AccountPlan> accounts() {
    requireOpen();
    Iterator<AccountPlan> accounts = spilling(rows::accounts);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(accounts, 0), false);
  }

  @Override
  public final JobNumber accept(String chat, boolean backup) {
    PlanSize size = size();
    if (accepted) {
      throw new IllegalStateException("the draft is a job already");
    }
    JobNumber number = spilling(() -> write(rows.accounts(), size, chat, backup));
    accepted = true;
    return number;
  }

  /**
   * Writes it as a job: all of it, durably, or nothing.
   *
   * @param accounts what is to be done for each account, each once; an {@link UncheckedIOException}
   *     when a temporary file cannot be read
   * @param size of all of them
   * @param chat which Chat it is for
   * @param backup whether groups are saved before they are deleted
   * @return the job's number
   * @throws StorageException when it cannot be written
   */
  protected abstract JobNumber write(
      Iterator<AccountPlan> accounts, PlanSize size, String chat, boolean backup);

  @Override
  public final void close() {
    closed = true;
    spilling(
        () -> {
          rows.close();
          return true;
        });
  }
}
