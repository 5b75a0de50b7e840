package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.adapters.http.usersig.UserSig;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Blots UserSigs out of whatever others say, raw or encoded, whole or in part; what is left of JSON
 * is JSON again.
 */
final class Redactor {
  private static final String BLOT = "***";

  /** So many characters in a row are not there by chance. */
  private static final int TELLING = 16;

  /** Whoever encodes something already encoded does so once or twice. */
  private static final int MOST_LAYERS = 4;

  /** Something endless is looked at in parts, which overlap by more than a telling piece. */
  private static final int PART = 1 << 14;

  private static final int OVERLAP = 1 << 10;

  /** What a UserSig can be written with, encoded or not. */
  private static final BitSet WRITABLE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*+/=_%\\&#;-"
          .chars()
          .collect(BitSet::new, BitSet::set, BitSet::or);

  private static final Pattern ENCODED =
      Pattern.compile(
          "%([0-9a-f]{2})|\\\\++u([0-9a-f]{4})|\\\\++x([0-9a-f]{2})|&#x0*+([0-9a-f]{1,4});"
              + "|&#0*+([0-9]{1,5});|\\\\++([^ux])",
          Pattern.CASE_INSENSITIVE);

  private static final int DECIMAL = 5;
  private static final int AS_IT_IS = 6;

  private final Set<String> pieces;

  /**
   * @param pieces all telling pieces of what is blotted out, folded
   */
  private Redactor(Set<String> pieces) {
    this.pieces = pieces;
  }

  /**
   * Blots out these UserSigs, and the signatures in them.
   *
   * @param userSigs those too short to be any are left alone
   */
  static Redactor of(String... userSigs) {
    return new Redactor(
        Stream.of(userSigs)
            .flatMap(userSig -> Stream.of(userSig, signature(userSig)))
            .flatMap(Redactor::pieces)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> pieces(String secret) {
    String folded = folded(secret);
    return IntStream.rangeClosed(0, folded.length() - TELLING)
        .mapToObj(begin -> folded.substring(begin, begin + TELLING));
  }

  private static String signature(String userSig) {
    try {
      return UserSig.decode(userSig).signature();
    } catch (IllegalArgumentException readyMadeBySomethingElse) {
      return "";
    }
  }

  /** The text without what gives a UserSig away. */
  String redact(String text) {
    StringBuilder redacted = new StringBuilder();
    int taken = 0;
    int end;
    for (int begin = 0; begin < text.length(); begin = end + 1) {
      end = endOfRun(text, begin);
      if (end - begin >= TELLING) {
        redacted.append(text, taken, begin).append(run(text.substring(begin, end)));
        taken = end;
      }
    }
    return taken == 0 ? text : redacted.append(text, taken, text.length()).toString();
  }

  private static int endOfRun(String text, int begin) {
    int end = begin;
    while (end < text.length() && WRITABLE.get(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private String run(String run) {
    BitSet blotted = new BitSet(run.length());
    for (int from = 0; from < run.length(); from += PART) {
      mark(run, from, Math.min(from + PART + OVERLAP, run.length()), blotted);
    }
    return blotted.isEmpty() ? run : without(run, blotted);
  }

  private void mark(String run, int from, int to, BitSet blotted) {
    Decoded layer = Decoded.plain(run, from, to);
    for (int depth = 0; depth < MOST_LAYERS; depth++) {
      mark(layer, blotted);
      Decoded next = layer.decoded();
      if (next.text.length() == layer.text.length() || next.text.length() < TELLING) {
        return;
      }
      layer = next;
    }
  }

  private static String without(String run, BitSet blotted) {
    StringBuilder left = new StringBuilder();
    int at = 0;
    for (int from = blotted.nextSetBit(0); from >= 0; from = blotted.nextSetBit(at)) {
      left.append(run, at, from).append(BLOT);
      at = blotted.nextClearBit(from);
    }
    return left.append(run, at, run.length()).toString();
  }

  private void mark(Decoded decoded, BitSet blotted) {
    String text = folded(decoded.text);
    int inRow = 0;
    for (int end = 1; end <= text.length(); end++) {
      inRow = possible(text.charAt(end - 1)) ? inRow + 1 : 0;
      int begin = end - TELLING;
      if (inRow >= TELLING && pieces.contains(text.substring(begin, end))) {
        blotted.set(decoded.bounds[begin], decoded.bounds[end]);
      }
    }
  }

  private static boolean possible(char character) {
    return character > ' ' && character <= '~' && character != '%' && character != '\\';
  }

  /**
   * Chat's own variety of base64 and the usual one are the same here, and so is either case.
   * Character by character: each stays in its place.
   */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(folded(text.charAt(i)));
    }
    return folded.toString();
  }

  private static char folded(char character) {
    return switch (character) {
      case '+' -> '*';
      case '/' -> '-';
      case '=' -> '_';
      default -> Character.toLowerCase(character);
    };
  }

  /**
   * A text with some layers of encoding taken off.
   *
   * @param bounds where each character begins in the text as it came, and where the last one ends
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and seen by nobody else
  private record Decoded(String text, int[] bounds) {
    static Decoded plain(String text, int from, int to) {
      int[] bounds = new int[to - from + 1];
      Arrays.setAll(bounds, i -> from + i);
      return new Decoded(text.substring(from, to), bounds);
    }

    /** With one layer less. */
    Decoded decoded() {
      StringBuilder plain = new StringBuilder();
      int[] begins = new int[bounds.length];
      int at = 0;
      Matcher encoded = ENCODED.matcher(text);
      while (encoded.find()) {
        at = copy(at, encoded.start(), plain, begins);
        begins[plain.length()] = bounds[at];
        plain.append(character(encoded));
        at = encoded.end();
      }
      copy(at, text.length(), plain, begins);
      begins[plain.length()] = bounds[text.length()];
      return new Decoded(plain.toString(), Arrays.copyOf(begins, plain.length() + 1));
    }

    private int copy(int from, int to, StringBuilder plain, int[] begins) {
      System.arraycopy(bounds, from, begins, plain.length(), to - from);
      plain.append(text, from, to);
      return to;
    }

    private static char character(Matcher encoded) {
      if (encoded.group(AS_IT_IS) != null) {
        char escaped = encoded.group(AS_IT_IS).charAt(0);
        return Character.isLetterOrDigit(escaped) ? ' ' : escaped;
      }
      for (int group = 1; group < DECIMAL; group++) {
        if (encoded.group(group) != null) {
          return (char) Integer.parseInt(encoded.group(group), 16);
        }
      }
      return (char) Integer.parseInt(encoded.group(DECIMAL));
    }
  }
}
