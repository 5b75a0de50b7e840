package dev.friendgroups.adapters.cli.text;

/** Words as a shell takes them. */
public final class ShellText {
  private ShellText() {}

  /**
   * {@return one word, quoted where a shell would otherwise not take it as it is}
   *
   * @param word any text, empty or with quotes in it
   */
  public static String quoted(String word) {
    if (word.matches("[A-Za-z0-9_./:@%+,=-]+")) {
      return word;
    }
    String shown = TerminalText.text(word);
    return shown.equals(word)
        ? "'" + word.replace("'", "'\\''") + "'"
        : "$'" + TerminalText.text(word.replace("\\", "\\\\").replace("'", "\\'")) + "'";
  }
}
