package dev.friendgroups.contracts;

import java.util.List;
import java.util.function.Function;

/** Texts that somebody could take for each other who folds case, trims, normalises or guesses. */
final class Lookalikes {
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

  /** Each text as what it names. */
  static <T> List<T> all(Function<String, T> named) {
    return TEXTS.stream().map(named).toList();
  }
}
