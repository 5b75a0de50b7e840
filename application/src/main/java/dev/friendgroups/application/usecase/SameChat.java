package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.jobs.OtherChatException;
import dev.friendgroups.domain.deletion.Job;

/** A job goes on, and is undone, only in the Chat it was made for. */
final class SameChat {
  private SameChat() {}

  static void require(Job job, String chat) {
    if (!job.chat().equals(chat)) {
      throw new OtherChatException(job, chat);
    }
  }
}
