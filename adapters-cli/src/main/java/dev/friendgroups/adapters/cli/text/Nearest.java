package dev.friendgroups.adapters.cli.text;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds what somebody likely meant. */
public final class Nearest {
  private static final int LETTERS_FOR_A_SLIP = 3;

  private Nearest() {}

  /**
   * {@return the known word that is most like this one, however little that is; empty when none is
   * known}
   *
   * @param word as it was typed
   * @param known words to choose from, possibly none
   */
  public static Optional<String> to(String word, Collection<String> known) {
    return known.stream().min(comparingInt((String one) -> distance(word, one)));
  }

  /**
   * {@return the known word that this one is likely a slip of; empty when it is like none of them}
   *
   * @param word as it was typed
   * @param known words to choose from, possibly none
   */
  public static Optional<String> slipOf(String word, Collection<String> known) {
    return to(word, known).filter(one -> distance(word, one) <= allowed(one));
  }

  /**
   * {@return the only known word that begins with this one; empty when there are more, or none}
   *
   * @param beginning as it was typed
   * @param known words to choose from, possibly none
   */
  public static Optional<String> beginningOf(String beginning, Collection<String> known) {
    List<String> possible = known.stream().filter(one -> one.startsWith(beginning)).toList();
    return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  /** A word of which little is left without a letter could be anything. */
  private static int allowed(String known) {
    return Math.min(Math.max(1, known.length() / LETTERS_FOR_A_SLIP), known.length() - 2);
  }

  /**
   * How many letters must be put in, taken out, changed, or swapped with the next one to make one
   * word the other.
   */
  private static int distance(String one, String other) {
    int[] beforeLast = {};
    int[] last = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[last.length];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(last[j], row[j - 1]));
        if (areSwapped(one, i, other, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[other.length()];
  }

  /** Whether the two letters before these places are the same ones in the other order. */
  private static boolean areSwapped(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
