package dev.friendgroups.adapters.cli;

import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/**
 * Reads the friend groups of many accounts, several at once, and hands them over in the order in
 * which they were asked for. The first one is read alone: where the set-up is wrong, the others are
 * not even asked for. For one thread.
 */
final class AccountReads implements AutoCloseable {
  private final ListGroups lists;
  private final int atOnce;
  private final BiConsumer<Account, Answer<FriendGroups>> answers;
  private final ExecutorService workers;
  private final Deque<Read> pending = new ArrayDeque<>();
  private boolean firstIsOver;

  private record Read(Account account, Future<Answer<FriendGroups>> answer) {}

  /**
   * @param atOnce how many accounts are read at once
   * @param answers gets what came back; an exception that it throws ends the reading
   */
  AccountReads(ListGroups lists, int atOnce, BiConsumer<Account, Answer<FriendGroups>> answers) {
    this.lists = lists;
    this.atOnce = atOnce;
    this.answers = answers;
    this.workers =
        Executors.newFixedThreadPool(
            atOnce,
            task -> {
              Thread thread = new Thread(task, "reader");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Asks for all of them, and waits. */
  void readAll(Collection<Account> accounts) {
    accounts.forEach(this::read);
    while (!pending.isEmpty()) {
      handOver();
    }
  }

  private void read(Account account) {
    pending.add(new Read(account, workers.submit(() -> lists.list(account))));
    if (!firstIsOver || pending.size() > atOnce) {
      firstIsOver = true;
      handOver();
    }
  }

  private void handOver() {
    Read next = pending.remove();
    try {
      answers.accept(next.account, next.answer.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading accounts", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an account could not be read", e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
