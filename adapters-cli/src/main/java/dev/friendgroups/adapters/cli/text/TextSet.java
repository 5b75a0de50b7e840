package dev.friendgroups.adapters.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Texts, none of them empty, each once, in the order in which they were added: there may be
 * millions, so that each takes little more memory than its characters. Nothing can be removed.
 */
final class TextSet implements Iterable<String> {
  private static final int PAGE = 1 << 16;
  private static final int FREE = 0;

  /** Far longer than what names anything; the few that are longer are kept apart, and come last. */
  private static final int LONGEST = 1 << 10;

  private final List<char[]> pages = new ArrayList<>();
  private final Set<String> longer = new LinkedHashSet<>();
  private int end;
  private int size;

  /** Where texts begin, plus 1, by their hashes; never more than two thirds full. */
  private int[] table = new int[1 << 10];

  /** Whether it was not there yet. */
  boolean add(String text) {
    if (text.length() > LONGEST) {
      return longer.add(text);
    }
    int slot = slot(text, table);
    if (table[slot] != FREE) {
      return false;
    }
    table[slot] = append(text) + 1;
    size++;
    if (size * 3L > table.length * 2L) {
      grow();
    }
    return true;
  }

  boolean contains(String text) {
    return text.length() > LONGEST ? longer.contains(text) : table[slot(text, table)] != FREE;
  }

  int size() {
    return size + longer.size();
  }

  /** Where it is, or would be. */
  private int slot(String text, int[] slots) {
    int slot = spread(text.hashCode()) & (slots.length - 1);
    while (slots[slot] != FREE && !text(slots[slot] - 1).equals(text)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9e3779b9;
    return mixed ^ (mixed >>> 16);
  }

  /** Each is written as its length and its characters; none is broken by the end of a page. */
  private int append(String text) {
    if (end % PAGE + text.length() >= PAGE || end == pages.size() * PAGE) {
      pages.add(new char[PAGE]);
      end = (pages.size() - 1) * PAGE;
    }
    int start = end;
    char[] page = pages.get(start / PAGE);
    page[start % PAGE] = (char) text.length();
    text.getChars(0, text.length(), page, start % PAGE + 1);
    end = start + 1 + text.length();
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
  public Iterator<String> iterator() {
    return new Iterator<>() {
      private final Iterator<String> last = longer.iterator();
      private int next;
      private int left = size;

      @Override
      public boolean hasNext() {
        return left > 0 || last.hasNext();
      }

      @Override
      public String next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        if (left == 0) {
          return last.next();
        }
        if (next % PAGE != 0 && isEndOfPage(next)) {
          next = (next / PAGE + 1) * PAGE;
        }
        String text = text(next);
        next += 1 + text.length();
        left--;
        return text;
      }
    };
  }

  /** No text is empty. */
  private boolean isEndOfPage(int position) {
    return pages.get(position / PAGE)[position % PAGE] == 0;
  }
}
