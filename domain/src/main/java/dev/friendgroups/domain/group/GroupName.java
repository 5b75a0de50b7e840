package dev.friendgroups.domain.group;

import static dev.friendgroups.domain.text.Shown.quoted;
import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The name of a friend group, as Chat holds it.
 *
 * <p>Any text that is not empty: Chat may hold names that today's rules would not let in. What a
 * person asks for goes through {@link #requested}, what is to be made new through {@link
 * #fitsNewGroup}.
 *
 * @param text the name, not empty; compared character by character, neither trimmed nor folded
 */
public record GroupName(String text) implements Comparable<GroupName> {
  /** The longest name of a new group, in bytes of UTF-8. */
  public static final int MAX_BYTES = 30;

  /** The longest name under any reading of the limit: some pages count characters, not bytes. */
  public static final int MAX_CHARACTERS = 30;

  /**
   * @throws IllegalArgumentException when the name is empty
   */
  public GroupName {
    requireNonNull(text, "text must not be null");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("group name is empty");
    }
  }

  /**
   * A name that somebody typed or wrote into a file.
   *
   * @throws IllegalArgumentException when it is blank, contains a control character, or is longer
   *     than {@value #MAX_CHARACTERS} characters; the message names it
   */
  public static GroupName requested(String text) {
    Text.printable("group name", text);
    int characters = text.codePointCount(0, text.length());
    if (characters > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          "group name "
              + quoted(text)
              + " is "
              + characters
              + " characters long; at most "
              + MAX_CHARACTERS
              + " are allowed");
    }
    return new GroupName(text);
  }

  /** Whether {@link #requested} takes this name. */
  public boolean isTypeable() {
    try {
      requested(text);
      return true;
    } catch (IllegalArgumentException nobodyCanTypeIt) {
      return false;
    }
  }

  /**
   * Whether a new group may get this name: at most {@value #MAX_BYTES} bytes.
   *
   * @see <a href="https://www.tencentcloud.com/document/product/1047/33521">Relationship chain</a>
   */
  public boolean fitsNewGroup() {
    return bytes() <= MAX_BYTES;
  }

  /** The length in bytes of UTF-8. */
  public int bytes() {
    return Text.utf8Length(text);
  }

  /** As any record's, but spelled out: Java would put it together anew in each run. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GroupName that && text.equals(that.text);
  }

  /** As above. */
  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public int compareTo(GroupName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
