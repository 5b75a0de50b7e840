package dev.friendgroups.adapters.cli.input;

import java.util.function.Function;

/**
 * Something that somebody configured, and where.
 *
 * @param <T> what was configured
 * @param value what it is
 * @param source the option's, the variable's or the key's name
 */
public record Sourced<T>(T value, String source) {
  /**
   * {@return something made of it, configured at the same place}
   *
   * @param <R> what is made of it
   * @param maker called once, at once
   */
  public <R> Sourced<R> as(Function<? super T, ? extends R> maker) {
    return new Sourced<>(maker.apply(value), source);
  }
}
