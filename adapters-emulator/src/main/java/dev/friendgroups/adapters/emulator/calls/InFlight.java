package dev.friendgroups.adapters.emulator.calls;

import dev.friendgroups.domain.group.Account;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The calls under way for each account, of which one at most may write. */
public final class InFlight {
  private final Map<Account, Integer> calls = new HashMap<>();
  private final Set<Account> written = new HashSet<>();
  private int most;

  /** No calls under way. */
  public InFlight() {}

  /**
   * Notes that a call begins; {@link #leave} must follow.
   *
   * @param account whom the call concerns
   * @param command reading meets no conflict
   * @return false when it would write while another call writes the account: it does not begin
   */
  public synchronized boolean enter(Account account, Command command) {
    int others = calls.getOrDefault(account, 0);
    most = Math.max(most, others + 1);
    if (writes(command) && !written.add(account)) {
      return false;
    }
    calls.put(account, others + 1);
    return true;
  }

  /**
   * Notes that a call which had begun has ended.
   *
   * @param account as on entering
   * @param command as on entering
   */
  public synchronized void leave(Account account, Command command) {
    calls.computeIfPresent(account, (any, count) -> count == 1 ? null : count - 1);
    if (writes(command)) {
      written.remove(account);
    }
  }

  private static boolean writes(Command command) {
    return command != Command.GROUP_GET;
  }

  /**
   * {@return the most calls for one account that were ever under way at once, refused ones
   * included}
   */
  public synchronized int most() {
    return most;
  }

  /** Forgets how many there were; those under way remain. */
  public synchronized void reset() {
    most = 0;
  }
}
