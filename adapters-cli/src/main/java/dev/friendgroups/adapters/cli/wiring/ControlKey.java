package dev.friendgroups.adapters.cli.wiring;

/**
 * What whoever controls a Chat to test against over HTTP must know.
 *
 * @param text as it is sent; for sending only
 */
public record ControlKey(String text) {
  @Override
  public String toString() {
    return "ControlKey[***]";
  }
}
