package dev.friendgroups.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where the emulated Chat keeps its accounts. Safe for use by many threads; what one call saved the
 * next one sees. Proof of an implementation is the contract suite {@code FriendGroupStoreContract}.
 */
public interface FriendGroupStore extends AutoCloseable {
  /**
   * What a change leaves behind.
   *
   * @param <R> what whoever asks for a change wants to know of it
   * @param contacts to be kept; equal to the former ones to change nothing
   * @param result to be handed to whoever asked for the change
   */
  record Update<R>(Contacts contacts, R result) {
    /**
     * Refuses null.
     *
     * @param contacts of the account that is changed
     * @param result anything but null
     */
    public Update {
      requireNonNull(contacts, "contacts must not be null");
      requireNonNull(result, "result must not be null");
    }
  }

  /**
   * {@return the account's contacts; empty when there is no such account}
   *
   * @param account as it was put, character by character
   */
  Optional<Contacts> find(Account account);

  /**
   * Replaces an account's contacts by what the change makes of them, atomically: no other change of
   * the account comes between reading and keeping.
   *
   * @param <R> what whoever asks for the change wants to know of it
   * @param account whose contacts are to change
   * @param change a pure function: it may run more than once
   * @return the change's result; empty when there is no such account
   */
  <R> Optional<R> update(Account account, Function<Contacts, Update<R>> change);

  /**
   * Keeps these accounts, each instead of whatever was kept of it; all of them or none.
   *
   * @param accounts any number; of two with the same account the later counts
   */
  void put(Collection<Contacts> accounts);

  /**
   * Keeps these accounts and no others, in one transaction: whoever looks meanwhile, or after a
   * failure or a kill, finds all of the former accounts or all of these. Only a stream of {@link
   * #all} that was begun before may show both.
   *
   * @param accounts any number; none forgets all
   */
  void replaceAll(Collection<Contacts> accounts);

  /** {@return all accounts, in the order of their ids; to be closed after use} */
  Stream<Contacts> all();

  /** {@return how many accounts there are} */
  default long count() {
    try (Stream<Contacts> accounts = all()) {
      return accounts.count();
    }
  }

  @Override
  void close();
}
