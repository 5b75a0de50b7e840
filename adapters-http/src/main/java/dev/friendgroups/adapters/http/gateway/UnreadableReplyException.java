package dev.friendgroups.adapters.http.gateway;

/** A reply that is JSON but does not make sense. */
final class UnreadableReplyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String why;

  UnreadableReplyException(String why) {
    super(why);
    this.why = why;
  }

  /** What does not make sense. */
  String why() {
    return why;
  }
}
