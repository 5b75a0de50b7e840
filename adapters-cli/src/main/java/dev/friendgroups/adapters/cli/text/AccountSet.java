package dev.friendgroups.adapters.cli.text;

import dev.friendgroups.domain.group.Account;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.stream.StreamSupport;

/**
 * Accounts, each once, in the order in which they were added: a file of them may list millions, so
 * that each takes little more memory than its characters. Nothing can be removed.
 */
public final class AccountSet extends AbstractSet<Account> {
  private final TextSet ids = new TextSet();

  @Override
  public boolean add(Account account) {
    return ids.add(account.id());
  }

  @Override
  public boolean contains(Object other) {
    return other instanceof Account account && ids.contains(account.id());
  }

  @Override
  public int size() {
    return ids.size();
  }

  @Override
  public Iterator<Account> iterator() {
    return StreamSupport.stream(ids.spliterator(), false).map(Account::new).iterator();
  }
}
