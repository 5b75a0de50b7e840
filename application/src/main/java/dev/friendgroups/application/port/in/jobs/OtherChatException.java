package dev.friendgroups.application.port.in.jobs;

import dev.friendgroups.domain.deletion.Job;

/** A job is for another Chat than the one connected to. */
public class OtherChatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Tells which Chat is which.
   *
   * @param job the one that was to go on
   * @param chat the Chat connected to
   */
  public OtherChatException(Job job, String chat) {
    super("job " + job.number() + " is for " + job.chat() + ", but this is " + chat);
  }
}
