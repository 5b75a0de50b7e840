package dev.friendgroups.contracts.gateway;

import dev.friendgroups.domain.refusal.ErrorCode;

/** What can befall the requests that reach Chat. */
public sealed interface Trouble {
  /**
   * Chat refuses, and does nothing.
   *
   * @param code what it refuses with
   */
  record Refused(ErrorCode code) implements Trouble {}

  /** Chat does nothing, and the connection ends without an answer. */
  record Lost() implements Trouble {}

  /** Chat does it, and the connection ends without an answer. */
  record Unheard() implements Trouble {}

  /**
   * Chat does it, and something comes back that Chat never answers: an error page, for instance.
   */
  record Foreign() implements Trouble {}

  /** Chat does it, and answers nothing for as long as the trouble lasts. */
  record Silent() implements Trouble {}

  /** Chat answers nothing while the trouble lasts, and does it when that is over. */
  record Late() implements Trouble {}
}
