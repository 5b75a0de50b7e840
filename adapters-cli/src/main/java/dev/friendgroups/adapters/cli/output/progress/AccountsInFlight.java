package dev.friendgroups.adapters.cli.output.progress;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Problem;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The accounts that Chat is being called for, each by one call at a time, and those that it was
 * asked to change.
 */
public final class AccountsInFlight implements CallObserver {
  private static final int SHOWN = 20;

  private final Set<Account> called = ConcurrentHashMap.newKeySet();
  private final Set<Account> changing = ConcurrentHashMap.newKeySet();

  /** None yet. */
  public AccountsInFlight() {}

  @Override
  public void sending(ChatApi api, Account account) {
    called.add(account);
    if (api != ChatApi.FIND) {
      changing.add(account);
    }
  }

  @Override
  public void called(Call call) {
    called.remove(call.account());
    if (call.answer().problem().map(Problem::certain).orElse(false)) {
      changing.remove(call.account());
    }
  }

  /** What came of it is certain once it is recorded. */
  void ended(Account account) {
    changing.remove(account);
  }

  /** How many calls are out. */
  int count() {
    return called.size();
  }

  /** What the first Ctrl-C leads to. */
  String finishing() {
    int calls = count();
    return (calls == 0 ? "Stopping" : "Finishing " + TerminalText.count(calls, "call"))
        + "; press Ctrl-C again to stop now.";
  }

  /**
   * What the second Ctrl-C leads to: doubt about what Chat was asked to change; where it was only
   * read, there is none.
   *
   * @param command settles the doubt
   */
  String endingNow(String command) {
    Set<Account> cutOff = Set.copyOf(changing);
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
