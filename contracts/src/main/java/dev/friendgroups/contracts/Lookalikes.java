package dev.friendgroups.contracts;

import java.util.List;
import java.util.function.Function;

/** Texts that somebody could take for each other who folds case, trims, normalises or guesses. */
public final class Lookalikes {
  private static final List<String> TEXTS =
      List.of(
          "work",
          "Work",
          "WORK",
          "work ",
          " work",
          "works",
          "wor",
          "wörk",
          "wo\u0308rk",
          "ｗork",
          "work%",
          "w_rk",
          "work\u200b");

  private Lookalikes() {}

  /**
   * {@return each text as what it names}
   *
   * @param named makes a name of a text
   * @param <T> the name
   */
  public static <T> List<T> all(Function<String, T> named) {
    return TEXTS.stream().map(named).toList();
  }
}
