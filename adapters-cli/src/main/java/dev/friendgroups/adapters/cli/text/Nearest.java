package dev.friendgroups.adapters.cli.text;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
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
    return to(word, known)
        .filter(one -> distance(word, one) <= Math.max(1, one.length() / LETTERS_FOR_A_SLIP));
  }

  /** How many letters must be put in, taken out or changed to make one word the other. */
  private static int distance(String one, String other) {
    int[] row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
