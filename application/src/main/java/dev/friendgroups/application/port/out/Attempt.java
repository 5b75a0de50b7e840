package dev.friendgroups.application.port.out;

import java.time.Duration;

/**
 * One attempt at a call: until when it must be over, and what its gateway tells of it. Pacing goes
 * by what is told; a gateway that tells nothing is paced more carefully than it needs to be. For
 * one thread at a time.
 */
public interface Attempt {
  /**
   * The time left. When it is over, nothing is sent any more, and what is under way is broken off.
   *
   * @return without the waiting for one's turn; never negative
   */
  Duration remaining();

  /** To be told right before anything that Chat could act on may leave this machine. */
  void sending();

  /** To be told when the last of the request was handed to the network. */
  void sent();

  /** To be told when Chat's answer was there, readable or not. */
  void answered();

  /**
   * To be asked before the request is sent once more within this attempt, signed anew after Chat
   * did not take the signature. Waits until that may be sent.
   *
   * @return whether it may; false when there is no time, or the thread was interrupted
   */
  boolean again();

  /**
   * As {@link #again()}, for whoever can say what came back before.
   *
   * @param refused the answer to the request that was sent before
   * @return whether it may; false when there is no time, or the thread was interrupted
   */
  default boolean again(Answer<?> refused) {
    return again();
  }
}
