package dev.friendgroups.adapters.cli.wiring;

/** Tells text that came in whole from text whose bytes the locale could not read. */
public final class Decoding {
  private static final char REPLACEMENT = '\ufffd';

  private Decoding() {}

  /**
   * {@return whether characters of it were lost: it has replacement characters or half characters}
   *
   * @param text an argument, or the value of a variable
   */
  public static boolean failed(String text) {
    return text.codePoints()
        .anyMatch(
            character ->
                character == REPLACEMENT || Character.getType(character) == Character.SURROGATE);
  }
}
