package dev.friendgroups.application.spi;

/**
 * An adapter that an operator chooses by name. Found through {@link java.util.ServiceLoader}: a jar
 * names its implementations in {@code META-INF/services}, and each has a public constructor without
 * parameters, which does nothing, since it is called also when another adapter is chosen.
 */
public interface Adapter {
  /**
   * {@return the name to choose it by: not blank, unlike all others of its kind, always the same}
   */
  String name();

  /**
   * Gets ready what any use of it will need and what takes time, a native library for instance.
   * Called, if at all, by a thread of its own before anything is opened, with nothing known of what
   * was chosen; whatever it throws is passed over, and comes up again when something is opened.
   */
  default void prepare() {}
}
