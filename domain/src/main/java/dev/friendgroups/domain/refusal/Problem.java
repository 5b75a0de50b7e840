package dev.friendgroups.domain.refusal;

/** Why something that was asked for was not done: Chat refused it, or could not be asked. */
public sealed interface Problem permits Refusal, Breakdown {
  /** {@return what happened, in one line without secrets} */
  String summary();

  /** {@return what it asks for} */
  Remedy remedy();

  /** {@return whether what was asked for certainly had no effect; otherwise looking settles it} */
  boolean certain();

  /** {@return what to do, as the end of a sentence} */
  String advice();
}
