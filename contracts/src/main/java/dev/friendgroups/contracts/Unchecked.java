package dev.friendgroups.contracts;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Says loudly what a suite could not check, instead of passing in silence. */
public final class Unchecked {
  private Unchecked() {}

  /**
   * {@return what a test needs of the adapter's surroundings; without it the test is aborted}
   *
   * @param capability what there is of it
   * @param what what is not checked without it, and what is missing
   * @param <T> what it is
   */
  public static <T> T unless(Optional<T> capability, String what) {
    if (capability.isEmpty()) {
      say(what);
    }
    return capability.orElseThrow();
  }

  /**
   * As {@link #unless(Optional, String)}, for what is either there or not.
   *
   * @param capable whether it is there
   * @param what what is not checked without it, and what is missing
   */
  public static void unless(boolean capable, String what) {
    if (!capable) {
      say(what);
    }
  }

  private static void say(String what) {
    System.err.println("NOT CHECKED: " + what);
    Assumptions.abort("NOT CHECKED: " + what);
  }
}
