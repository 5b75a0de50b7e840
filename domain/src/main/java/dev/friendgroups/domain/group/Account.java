package dev.friendgroups.domain.group;

import static dev.friendgroups.domain.text.Shown.quoted;
import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A UserID whose friend groups are managed ({@code From_Account}).
 *
 * @param id the UserID: not blank, no control characters, at most {@value #MAX_BYTES} bytes of
 *     UTF-8
 * @see <a href="https://www.tencentcloud.com/document/product/1047/33517">Login authentication</a>
 */
public record Account(String id) implements Comparable<Account> {
  /** The longest UserID that Chat knows, in bytes of UTF-8. */
  public static final int MAX_BYTES = 32;

  /**
   * @throws IllegalArgumentException when the id breaks a rule above; the message names it
   */
  public Account {
    requireNonNull(id, "id must not be null");
    Text.printable("account", id);
    int bytes = Text.utf8Length(id);
    if (bytes > MAX_BYTES) {
      throw new IllegalArgumentException(
          "account "
              + quoted(id)
              + " is "
              + bytes
              + " bytes long; at most "
              + MAX_BYTES
              + " are allowed");
    }
  }

  /** As any record's, but spelled out: Java would put it together anew in each run. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Account that && id.equals(that.id);
  }

  /** As above. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public int compareTo(Account other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
