package dev.friendgroups.adapters.cli.text;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Friend groups of accounts, each once, in the order in which they were added: a file may list
 * millions, so that each takes little more memory than its characters. Nothing can be removed.
 */
public final class GroupSet {
  private final TextSet texts = new TextSet();

  /**
   * One of them.
   *
   * @param account whose group it is
   * @param name of the group
   */
  public record Group(Account account, GroupName name) {}

  /**
   * {@return whether it was not there yet}
   *
   * @param account whose group it is
   * @param name of the group
   */
  public boolean add(Account account, GroupName name) {
    return texts.add(text(account, name));
  }

  /**
   * {@return whether it was added}
   *
   * @param account whose group it is
   * @param name of the group
   */
  public boolean contains(Account account, GroupName name) {
    return texts.contains(text(account, name));
  }

  /** {@return how many there are} */
  public int size() {
    return texts.size();
  }

  /** {@return all of them} */
  public Stream<Group> stream() {
    return StreamSupport.stream(texts.spliterator(), false).map(GroupSet::group);
  }

  /** How long the account is, the account, and the name: no other pair has the same text. */
  private static String text(Account account, GroupName name) {
    return (char) account.id().length() + account.id() + name.text();
  }

  private static Group group(String text) {
    int end = 1 + text.charAt(0);
    return new Group(new Account(text.substring(1, end)), new GroupName(text.substring(end)));
  }
}
