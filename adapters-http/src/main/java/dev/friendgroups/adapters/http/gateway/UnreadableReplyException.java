package dev.friendgroups.adapters.http.gateway;

/** A reply that is JSON but does not make sense. */
final class UnreadableReplyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableReplyException(String message) {
    super(message);
  }
}
