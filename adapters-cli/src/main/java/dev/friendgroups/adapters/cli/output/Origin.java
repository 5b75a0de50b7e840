package dev.friendgroups.adapters.cli.output;

/**
 * A value, and where it comes from.
 *
 * @param what which value, in a word
 * @param value fit to be shown: no secret
 * @param source an option, a variable, a key of a profile, or {@code default}
 */
public record Origin(String what, String value, String source) {
  /** Where a value comes from that nobody chose. */
  public static final String DEFAULT = "default";

  /** {@return the value and its source in words, like {@code region: singapore (--region)}} */
  public String inWords() {
    return what + ": " + value + " (" + source + ")";
  }
}
