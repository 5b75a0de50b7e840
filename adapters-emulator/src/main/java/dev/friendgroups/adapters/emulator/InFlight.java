package dev.friendgroups.adapters.emulator;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.ErrorCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who is being attended to: two writes to one account at once are one too many. */
final class InFlight {
  private final Map<Account, Integer> calls = new HashMap<>();
  private final Set<Account> written = new HashSet<>();
  private int most;

  /**
   * @throws RefusedException when the account is being written by another call
   */
  synchronized void enter(Account account, Command command) throws RefusedException {
    int others = calls.getOrDefault(account, 0);
    most = Math.max(most, others + 1);
    if (writes(command) && !written.add(account)) {
      throw new RefusedException(ErrorCode.WRITE_CONFLICT, "another write is under way");
    }
    calls.put(account, others + 1);
  }

  synchronized void leave(Account account, Command command) {
    calls.computeIfPresent(account, (any, count) -> count == 1 ? null : count - 1);
    if (writes(command)) {
      written.remove(account);
    }
  }

  private static boolean writes(Command command) {
    return command != Command.GROUP_GET;
  }

  /** The most calls for one account that were ever under way at once, refused ones included. */
  synchronized int most() {
    return most;
  }

  synchronized void reset() {
    most = 0;
  }
}
