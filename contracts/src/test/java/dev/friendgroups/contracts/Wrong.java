package dev.friendgroups.contracts;

import java.util.function.Function;

/**
 * An adapter that is wrong in one way.
 *
 * @param what it does wrong, as the end of a sentence that begins with the adapter
 * @param caughtBy the test that fails for it
 * @param made what makes it of a right one
 */
public record Wrong<T>(String what, String caughtBy, Function<T, T> made) {
  @Override
  public String toString() {
    return what;
  }
}
