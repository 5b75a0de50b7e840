package dev.friendgroups.domain.refusal;

/** Why something that was asked for was not done: Chat refused it, or could not be asked. */
public sealed interface Problem permits Refusal, Breakdown {
  /** What happened, in one line. */
  String summary();

  /** What it asks for. */
  Remedy remedy();

  /** Whether what was asked for certainly had no effect; otherwise looking settles it. */
  boolean certain();

  /** What to do, as the end of a sentence. */
  String advice();
}
