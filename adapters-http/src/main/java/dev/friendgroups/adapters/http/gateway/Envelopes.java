package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.adapters.http.wire.Envelope;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.Optional;

/**
 * Reads what every reply has in common, leniently: the error code decides, and where it is missing
 * the status does.
 */
final class Envelopes {
  private Envelopes() {}

  /**
   * @return why Chat refused; empty when it did what it was asked
   * @throws UnreadableReplyException when the reply does not tell
   */
  static Optional<Refusal> refusal(Envelope reply) {
    Long code = reply.errorCode();
    if (code != null && code != 0) {
      return Optional.of(
          new Refusal(
              new ErrorCode(code),
              Details.cut(reply.errorInfo()),
              Details.cut(reply.errorDisplay())));
    }
    String status = reply.actionStatus();
    if (code == null && status == null) {
      throw new UnreadableReplyException("neither ActionStatus nor ErrorCode");
    }
    if (status != null && !status.equalsIgnoreCase("OK")) {
      throw new UnreadableReplyException("ActionStatus '" + status + "' without an ErrorCode");
    }
    return Optional.empty();
  }
}
