package dev.friendgroups.adapters.cli.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Tells joiners that do their work from those that only hide: between pictures they make one of
 * them, between letters of some scripts they decide how these are written.
 */
public final class Joiners {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int EMOJI_STYLE = 0xfe0f;
  private static final int LIGHTEST_SKIN = 0x1f3fb;
  private static final int DARKEST_SKIN = 0x1f3ff;
  private static final int FIRST_SYMBOL = 0x2190;
  private static final int FIRST_PICTURE = 0x1f000;
  private static final int LAST_PICTURE = 0x1faff;

  /**
   * @see <a href="https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters">Where
   *     joiners matter</a>
   */
  private static final Set<UnicodeScript> JOINING =
      Set.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER);

  private Joiners() {}

  /**
   * {@return whether there is a joiner, and it joins what is before to what is behind it}
   *
   * @param text as code points
   * @param index of the character in question, inside the text
   */
  public static boolean joins(int[] text, int index) {
    int joiner = text[index];
    if ((joiner != ZERO_WIDTH_JOINER && joiner != ZERO_WIDTH_NON_JOINER)
        || index == 0
        || index == text.length - 1) {
      return false;
    }
    int before = text[baseBefore(text, index)];
    int behind = text[index + 1];
    boolean pictures = isPicture(before) && isPicture(behind);
    UnicodeScript script = UnicodeScript.of(behind);
    boolean letters = JOINING.contains(script) && UnicodeScript.of(before) == script;
    return letters || (pictures && joiner == ZERO_WIDTH_JOINER);
  }

  /** Where the character is that skin tones, styles and marks before the index belong to. */
  private static int baseBefore(int[] text, int index) {
    int base = index - 1;
    while (base > 0 && isAddition(text[base])) {
      base--;
    }
    return base;
  }

  private static boolean isAddition(int codePoint) {
    return codePoint == EMOJI_STYLE
        || (codePoint >= LIGHTEST_SKIN && codePoint <= DARKEST_SKIN)
        || (UnicodeScript.of(codePoint) == UnicodeScript.INHERITED
            && Character.getType(codePoint) == Character.NON_SPACING_MARK);
  }

  private static boolean isPicture(int codePoint) {
    return (codePoint >= FIRST_PICTURE && codePoint <= LAST_PICTURE)
        || (codePoint >= FIRST_SYMBOL && Character.getType(codePoint) == Character.OTHER_SYMBOL);
  }
}
