package dev.friendgroups.adapters.http.gateway;

import org.jspecify.annotations.Nullable;

/** What others say about something, as far as it is worth repeating. */
final class Details {
  private static final int LONGEST = 300;

  private Details() {}

  /** The text, cut off where it goes on for too long; empty for none. */
  static String cut(@Nullable String text) {
    if (text == null || text.length() <= LONGEST) {
      return text == null ? "" : text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, splits ? LONGEST - 1 : LONGEST) + "...";
  }
}
