package dev.friendgroups.adapters.cli.output.progress;

import dev.friendgroups.adapters.cli.text.AccountSet;
import dev.friendgroups.adapters.cli.text.GroupSet;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The accounts and groups asked for by name, and those of them that were met. For one thread. */
public final class AwaitedAccounts {
  private static final int SHOWN = 20;

  private final Set<Account> accounts;
  private final GroupSet groups;
  private final Set<Account> metAccounts = new AccountSet();
  private final GroupSet metGroups = new GroupSet();

  /**
   * @param accounts those asked for as a whole
   * @param groups those asked for; with no accounts and no groups, all were asked for
   */
  public AwaitedAccounts(Set<Account> accounts, GroupSet groups) {
    this.accounts = accounts;
    this.groups = groups;
  }

  /**
   * Takes note of one more account that was met.
   *
   * @param outcome of it, asked for by name or not
   */
  public void met(RestoreOutcome outcome) {
    Account account = outcome.account();
    if (accounts.contains(account)) {
      metAccounts.add(account);
    }
    outcome.restored().forEach(name -> met(account, name));
    outcome.missing().forEach(name -> met(account, name));
  }

  private void met(Account account, GroupName name) {
    if (groups.contains(account, name)) {
      metGroups.add(account, name);
    }
  }

  /**
   * {@return a sentence that a job has nothing to put back of some of them; empty when all were
   * met}
   *
   * @param job which was to be restored
   */
  public Optional<String> missed(JobNumber job) {
    int missed = accounts.size() - metAccounts.size() + groups.size() - metGroups.size();
    if (missed == 0) {
      return Optional.empty();
    }
    List<String> first =
        Stream.concat(
                accounts.stream()
                    .filter(account -> !metAccounts.contains(account))
                    .limit(SHOWN)
                    .sorted()
                    .map(TerminalText::name),
                groups.stream()
                    .filter(group -> !metGroups.contains(group.account(), group.name()))
                    .map(
                        group ->
                            TerminalText.name(group.name())
                                + " of "
                                + TerminalText.name(group.account())))
            .limit(SHOWN)
            .toList();
    return Optional.of(
        "job "
            + job
            + " has nothing to restore for "
            + String.join(", ", first)
            + (missed > SHOWN ? " and " + TerminalText.number(missed - SHOWN) + " more" : ""));
  }
}
