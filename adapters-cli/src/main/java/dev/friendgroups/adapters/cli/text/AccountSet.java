package dev.friendgroups.adapters.cli.text;

import dev.friendgroups.domain.group.Account;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Accounts, each once, in the order in which they were added: a file of them may list millions, so
 * that each takes little more memory than its characters. Nothing can be removed.
 */
public final class AccountSet extends AbstractSet<Account> {
  private static final int PAGE = 1 << 16;
  private static final int FREE = 0;

  private final List<char[]> pages = new ArrayList<>();
  private int end;
  private int size;

  /** Where accounts begin, plus 1, by their hashes; never more than two thirds full. */
  private int[] table = new int[1 << 10];

  @Override
  public boolean add(Account account) {
    String id = account.id();
    int slot = slot(id, table);
    if (table[slot] != FREE) {
      return false;
    }
    table[slot] = append(id) + 1;
    size++;
    if (size * 3L > table.length * 2L) {
      grow();
    }
    return true;
  }

  @Override
  public boolean contains(Object other) {
    return other instanceof Account account && table[slot(account.id(), table)] != FREE;
  }

  @Override
  public int size() {
    return size;
  }

  /** Where it is, or would be. */
  private int slot(String id, int[] slots) {
    int slot = spread(id.hashCode()) & (slots.length - 1);
    while (slots[slot] != FREE && !text(slots[slot] - 1).equals(id)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9e3779b9;
    return mixed ^ (mixed >>> 16);
  }

  /** Each is written as its length and its characters; none is broken by the end of a page. */
  private int append(String id) {
    if (end % PAGE + id.length() >= PAGE || end == pages.size() * PAGE) {
      pages.add(new char[PAGE]);
      end = (pages.size() - 1) * PAGE;
    }
    int start = end;
    char[] page = pages.get(start / PAGE);
    page[start % PAGE] = (char) id.length();
    id.getChars(0, id.length(), page, start % PAGE + 1);
    end = start + 1 + id.length();
    return start;
  }

  private String text(int start) {
    char[] page = pages.get(start / PAGE);
    return new String(page, start % PAGE + 1, page[start % PAGE]);
  }

  private void grow() {
    int[] larger = new int[table.length * 2];
    Arrays.stream(table)
        .filter(start -> start != FREE)
        .forEach(start -> larger[slot(text(start - 1), larger)] = start);
    table = larger;
  }

  @Override
  public Iterator<Account> iterator() {
    return new Iterator<>() {
      private int next;
      private int left = size;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public Account next() {
        if (left == 0) {
          throw new NoSuchElementException();
        }
        if (next % PAGE != 0 && isEndOfPage(next)) {
          next = (next / PAGE + 1) * PAGE;
        }
        String id = text(next);
        next += 1 + id.length();
        left--;
        return new Account(id);
      }
    };
  }

  /** No account is empty. */
  private boolean isEndOfPage(int position) {
    return pages.get(position / PAGE)[position % PAGE] == 0;
  }
}
