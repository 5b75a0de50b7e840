package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.Secrets;

/**
 * What a check found out about one thing.
 *
 * @param what which thing, in a word
 * @param value what it is now, possibly empty
 * @param source where that comes from; empty when it comes from nowhere
 * @param advice what is wrong and what to do about it; empty when nothing is wrong
 */
public record Finding(String what, Status status, String value, String source, String advice) {
  /** Whether it is right. */
  public enum Status {
    OK,
    WRONG,
    /** It could not be found out, since something else is wrong. */
    UNKNOWN
  }

  /** A value that is right. */
  public static Finding ok(String what, String value, String source) {
    return new Finding(what, Status.OK, value, source, "");
  }

  /** A value that is wrong. */
  public static Finding wrong(String what, String value, String source, String advice) {
    return new Finding(what, Status.WRONG, value, source, advice);
  }

  /** A configured value of which nothing else is known. */
  public static Finding unknown(Origin origin) {
    return new Finding(origin.what(), Status.UNKNOWN, origin.value(), origin.source(), "");
  }

  /** The same without what looks like a secret that was put into a wrong place. */
  public Finding withoutSecrets() {
    return new Finding(
        what, status, Secrets.hidden(value), Secrets.hidden(source), Secrets.hidden(advice));
  }

  /** The same, found to be right. */
  public Finding right() {
    return new Finding(what, Status.OK, value, source, "");
  }

  /** The same, found to be wrong. */
  public Finding blamed(String why) {
    return new Finding(what, Status.WRONG, value, source, why);
  }
}
