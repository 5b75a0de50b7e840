package dev.friendgroups.adapters.cli.output.progress;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.group.Account;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The accounts that are being attended to, each by at most one call at a time. */
final class AccountsInFlight {
  private static final int SHOWN = 20;

  private final Set<Account> accounts = ConcurrentHashMap.newKeySet();

  void begun(Account account) {
    accounts.add(account);
  }

  void ended(Account account) {
    accounts.remove(account);
  }

  int count() {
    return accounts.size();
  }

  /** What the first Ctrl-C leads to. */
  String finishing() {
    int calls = count();
    return (calls == 0 ? "Stopping" : "Finishing " + TerminalText.count(calls, "call"))
        + "; press Ctrl-C again to stop now.";
  }

  /**
   * What the second Ctrl-C leads to.
   *
   * @param command settles the doubt
   */
  String endingNow(String command) {
    Set<Account> cutOff = Set.copyOf(accounts);
    if (cutOff.isEmpty()) {
      return "stopped now. Go on: " + command;
    }
    String names =
        cutOff.stream()
            .map(TerminalText::text)
            .sorted()
            .limit(SHOWN)
            .collect(Collectors.joining(", "));
    String more =
        cutOff.size() > SHOWN ? " and " + TerminalText.number(cutOff.size() - SHOWN) + " more" : "";
    return "stopped now; in doubt, since calls were cut off: "
        + names
        + more
        + ". Settle it: "
        + command;
  }
}
