package dev.friendgroups.domain.group;

import static dev.friendgroups.domain.text.Shown.cut;
import static dev.friendgroups.domain.text.Shown.quoted;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What one call deletes: friend groups of one account.
 *
 * @param account whose groups
 * @param names 1 to {@value #MAX_NAMES} distinct names
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34926">Deleting lists</a>
 */
public record GroupDeletion(Account account, List<GroupName> names) {
  /** The most names that one call carries. */
  public static final int MAX_NAMES = 32;

  /**
   * Takes names that may be there or not.
   *
   * @param account one that Chat may know or not
   * @param names 1 to {@value #MAX_NAMES}, copied, in the order they are sent
   * @throws IllegalArgumentException when there are no names, too many, or one of them twice
   */
  public GroupDeletion {
    requireNonNull(account, "account must not be null");
    requireNonNull(names, "names must not be null");
    names = List.copyOf(names);
    if (names.isEmpty() || names.size() > MAX_NAMES) {
      throw new IllegalArgumentException(
          names.size()
              + " group names for account "
              + quoted(account)
              + "; one call deletes 1 to "
              + MAX_NAMES);
    }
    if (new LinkedHashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException(
          "a group name occurs twice for account " + quoted(account) + ": " + cut(names));
    }
  }

  /**
   * The fewest deletions that together delete all the names, in their order, each name once.
   *
   * @param account whose groups they are
   * @param names any number of names, possibly none, possibly with duplicates
   * @return {@code ceil(distinct names / 32)} deletions
   */
  public static List<GroupDeletion> split(Account account, Collection<GroupName> names) {
    List<GroupName> distinct = List.copyOf(new LinkedHashSet<>(names));
    List<GroupDeletion> deletions = new ArrayList<>();
    for (int from = 0; from < distinct.size(); from += MAX_NAMES) {
      int to = Math.min(from + MAX_NAMES, distinct.size());
      deletions.add(new GroupDeletion(account, distinct.subList(from, to)));
    }
    return List.copyOf(deletions);
  }
}
