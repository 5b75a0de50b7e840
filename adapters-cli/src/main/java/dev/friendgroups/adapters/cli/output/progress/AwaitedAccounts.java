package dev.friendgroups.adapters.cli.output.progress;

import dev.friendgroups.adapters.cli.text.AccountSet;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts asked for by name, and those of them that were met. For one thread. */
public final class AwaitedAccounts {
  private static final int SHOWN = 20;

  private final Set<Account> named;
  private final Set<Account> met = new AccountSet();

  /**
   * @param named empty when all were asked for
   */
  public AwaitedAccounts(Set<Account> named) {
    this.named = named;
  }

  /**
   * Takes note of one more that was met.
   *
   * @param account asked for by name or not
   */
  public void met(Account account) {
    if (named.contains(account)) {
      met.add(account);
    }
  }

  /**
   * {@return a sentence that a job has nothing to put back of some of them; empty when all were
   * met}
   *
   * @param job which was to be restored
   */
  public Optional<String> missed(JobNumber job) {
    int missed = named.size() - met.size();
    if (missed == 0) {
      return Optional.empty();
    }
    List<Account> first =
        named.stream().filter(account -> !met.contains(account)).limit(SHOWN).sorted().toList();
    return Optional.of(
        "job "
            + job
            + " has nothing to restore for "
            + TerminalText.texts(first)
            + (missed > SHOWN ? " and " + TerminalText.number(missed - SHOWN) + " more" : ""));
  }
}
