package dev.friendgroups.adapters.cli;

/** Where Chat is. */
public sealed interface Location {
  /** In a data centre of Chat. */
  record Region(String name) implements Location {}

  /** At an address. */
  record Endpoint(String url) implements Location {}
}
