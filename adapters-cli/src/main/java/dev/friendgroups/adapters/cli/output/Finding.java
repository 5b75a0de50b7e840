package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.Secrets;

/**
 * What a check found out about one thing.
 *
 * @param what which thing, in a word
 * @param status whether it is right, as far as is known
 * @param value what it is now, possibly empty
 * @param source where that comes from; empty when it comes from nowhere
 * @param advice what is wrong and what to do about it; empty when nothing is wrong
 * @param exit the exit code that it leads to; 0 when nothing is wrong
 */
public record Finding(
    String what, Status status, String value, String source, String advice, int exit) {
  /** Whether it is right. */
  public enum Status {
    /** Nothing is wrong with it. */
    OK,
    /** Chat, or this program, cannot use it as it is. */
    WRONG,
    /** It could not be found out, since something else is wrong. */
    UNKNOWN
  }

  /**
   * {@return a value that is right}
   *
   * @param what which thing, in a word
   * @param value what it is now, possibly empty
   * @param source where that comes from; empty when it comes from nowhere
   */
  public static Finding ok(String what, String value, String source) {
    return new Finding(what, Status.OK, value, source, "", 0);
  }

  /**
   * {@return a value that is wrong}
   *
   * @param what which thing, in a word
   * @param value what it is now, possibly empty
   * @param source where that comes from; empty when it comes from nowhere
   * @param advice what is wrong and what to do about it
   * @param exit the exit code that it leads to
   */
  public static Finding wrong(String what, String value, String source, String advice, int exit) {
    return new Finding(what, Status.WRONG, value, source, advice, exit);
  }

  /**
   * {@return a configured value of which nothing else is known}
   *
   * @param origin the value, and where it comes from
   */
  public static Finding unknown(Origin origin) {
    return new Finding(origin.what(), Status.UNKNOWN, origin.value(), origin.source(), "", 0);
  }

  /** {@return the same without what looks like a secret that was put into a wrong place} */
  public Finding withoutSecrets() {
    return new Finding(
        what, status, Secrets.hidden(value), Secrets.hidden(source), Secrets.hidden(advice), exit);
  }

  /** {@return the same, found to be right} */
  public Finding right() {
    return new Finding(what, Status.OK, value, source, "", 0);
  }

  /**
   * {@return the same, found to be wrong}
   *
   * @param why what is wrong and what to do about it
   * @param code the exit code that it leads to
   */
  public Finding blamed(String why, int code) {
    return new Finding(what, Status.WRONG, value, source, why, code);
  }
}
