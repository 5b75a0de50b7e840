package dev.friendgroups.adapters.cli.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many columns of a terminal a text takes: one or two for each character that is seen. */
public final class Columns {
  private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");
  private static final char FIRST_MARK = 0x300;
  private static final char TEXT_STYLE = 0xfe0e;
  private static final char EMOJI_STYLE = 0xfe0f;

  /**
   * What takes two columns: Chinese, Japanese and Korean, full-width forms, pictures.
   *
   * @see <a href="https://www.unicode.org/Public/UCD/latest/ucd/EastAsianWidth.txt">East Asian
   *     width</a>
   */
  private static final List<Range> WIDE =
      List.of(
          new Range(0x1100, 0x115f),
          new Range(0x231a, 0x231b),
          new Range(0x2329, 0x232a),
          new Range(0x23e9, 0x23ec),
          new Range(0x23f0, 0x23f0),
          new Range(0x23f3, 0x23f3),
          new Range(0x25fd, 0x25fe),
          new Range(0x2614, 0x2615),
          new Range(0x2648, 0x2653),
          new Range(0x267f, 0x267f),
          new Range(0x2693, 0x2693),
          new Range(0x26a1, 0x26a1),
          new Range(0x26aa, 0x26ab),
          new Range(0x26bd, 0x26be),
          new Range(0x26c4, 0x26c5),
          new Range(0x26ce, 0x26ce),
          new Range(0x26d4, 0x26d4),
          new Range(0x26ea, 0x26ea),
          new Range(0x26f2, 0x26f3),
          new Range(0x26f5, 0x26f5),
          new Range(0x26fa, 0x26fa),
          new Range(0x26fd, 0x26fd),
          new Range(0x2705, 0x2705),
          new Range(0x270a, 0x270b),
          new Range(0x2728, 0x2728),
          new Range(0x274c, 0x274c),
          new Range(0x274e, 0x274e),
          new Range(0x2753, 0x2755),
          new Range(0x2757, 0x2757),
          new Range(0x2795, 0x2797),
          new Range(0x27b0, 0x27b0),
          new Range(0x27bf, 0x27bf),
          new Range(0x2b1b, 0x2b1c),
          new Range(0x2b50, 0x2b50),
          new Range(0x2b55, 0x2b55),
          new Range(0x2e80, 0x303e),
          new Range(0x3041, 0xa4cf),
          new Range(0xa960, 0xa97c),
          new Range(0xac00, 0xd7a3),
          new Range(0xf900, 0xfaff),
          new Range(0xfe30, 0xfe6f),
          new Range(0xff01, 0xff60),
          new Range(0xffe0, 0xffe6),
          new Range(0x16fe0, 0x18aff),
          new Range(0x1b000, 0x1b2ff),
          new Range(0x1f004, 0x1f004),
          new Range(0x1f0cf, 0x1f0cf),
          new Range(0x1f18e, 0x1f18e),
          new Range(0x1f191, 0x1f19a),
          new Range(0x1f1e6, 0x1f1ff),
          new Range(0x1f200, 0x1f320),
          new Range(0x1f32d, 0x1f335),
          new Range(0x1f337, 0x1f37c),
          new Range(0x1f37e, 0x1f393),
          new Range(0x1f3a0, 0x1f3ca),
          new Range(0x1f3cf, 0x1f3d3),
          new Range(0x1f3e0, 0x1f3f0),
          new Range(0x1f3f4, 0x1f3f4),
          new Range(0x1f3f8, 0x1f43e),
          new Range(0x1f440, 0x1f440),
          new Range(0x1f442, 0x1f4fc),
          new Range(0x1f4ff, 0x1f53d),
          new Range(0x1f54b, 0x1f54e),
          new Range(0x1f550, 0x1f567),
          new Range(0x1f57a, 0x1f57a),
          new Range(0x1f595, 0x1f596),
          new Range(0x1f5a4, 0x1f5a4),
          new Range(0x1f5fb, 0x1f64f),
          new Range(0x1f680, 0x1f6c5),
          new Range(0x1f6cc, 0x1f6cc),
          new Range(0x1f6d0, 0x1f6d2),
          new Range(0x1f6d5, 0x1f6d7),
          new Range(0x1f6dc, 0x1f6df),
          new Range(0x1f6eb, 0x1f6ec),
          new Range(0x1f6f4, 0x1f6fc),
          new Range(0x1f7e0, 0x1f7eb),
          new Range(0x1f7f0, 0x1f7f0),
          new Range(0x1f90c, 0x1f93a),
          new Range(0x1f93c, 0x1f945),
          new Range(0x1f947, 0x1f9ff),
          new Range(0x1fa70, 0x1faff),
          new Range(0x20000, 0x3fffd));

  private Columns() {}

  /**
   * {@return how many columns a text takes}
   *
   * @param text without control characters
   */
  public static int of(String text) {
    return text.chars().allMatch(c -> c < FIRST_MARK)
        ? text.length()
        : SEEN_AS_ONE.matcher(text).results().mapToInt(seen -> ofOne(seen.group())).sum();
  }

  /**
   * {@return as much of the beginning of a text as takes no more columns than that}
   *
   * @param text without control characters
   * @param columns 0 or more
   */
  public static String cut(String text, int columns) {
    Matcher seen = SEEN_AS_ONE.matcher(text);
    int end = 0;
    int taken = 0;
    while (seen.find()) {
      taken += ofOne(seen.group());
      if (taken > columns) {
        return text.substring(0, end);
      }
      end = seen.end();
    }
    return text;
  }

  private static int ofOne(String seen) {
    boolean letter = Character.isLetter(seen.codePointAt(0));
    if (!letter && seen.indexOf(EMOJI_STYLE) >= 0) {
      return 2;
    }
    return seen.indexOf(TEXT_STYLE) >= 0 ? 1 : seen.codePoints().map(Columns::of).max().orElse(0);
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return WIDE.stream().anyMatch(range -> range.contains(codePoint)) ? 2 : 1;
  }

  private record Range(int first, int last) {
    boolean contains(int codePoint) {
      return codePoint >= first && codePoint <= last;
    }
  }
}
