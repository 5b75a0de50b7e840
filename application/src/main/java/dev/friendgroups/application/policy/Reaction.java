package dev.friendgroups.application.policy;

/** What is done about whatever came back from a call. */
public enum Reaction {
  /** It is the result. */
  TAKE,
  /** The same is asked for again after a while, as long as retries and time last. */
  REPEAT,
  /** The same is asked for again in turn, at a lower pace; that takes neither retries nor time. */
  WAIT,
  /** The account is read to settle what happened, and what is still there asked for again. */
  LOOK,
  /** The account is read to settle what happened; nothing more is asked for. */
  LOOK_AND_STOP,
  /** It stands: the same request will get the same answer. */
  CONCLUDE,
  /** Nothing more is asked for: no request would succeed. */
  STOP
}
