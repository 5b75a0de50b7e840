package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.application.port.in.groups.CreateGroups;
import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.in.jobs.RestoreGroups;
import dev.friendgroups.application.port.in.jobs.ResumeJob;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked of a Chat that answers as a test says. */
final class FakeChat {
  final FakeDeletions deletions = new FakeDeletions();
  final List<GroupCreation> creations = new ArrayList<>();
  long retries;
  ListGroups lists = account -> new Answer.Done<>(FriendGroups.none(account));
  CreateGroups creates =
      creation -> {
        creations.add(creation);
        return new Answer.Done<>(new CreatedGroups(7, List.of()));
      };
  ResumeJob resumes =
      (number, observer, stop) -> {
        throw new IllegalStateException("nobody was to resume job " + number);
      };
  FakeRestores.Restoring restores =
      (number, only, observer, stop) -> {
        throw new IllegalStateException("nobody was to restore job " + number);
      };
  FakeRestores.Preview previews = (number, only) -> Stream.empty();

  void refuses(Refusal refusal) {
    lists = account -> new Answer.Refused<>(refusal);
    creates = creation -> new Answer.Refused<>(refusal);
    deletions.refuseAll(refusal);
  }

  Connection connection(String chat, JobHistory history, Runnable closed) {
    return new Connection() {
      @Override
      public String chat() {
        return chat;
      }

      @Override
      public long retries() {
        return retries;
      }

      @Override
      public DeleteGroups deleteGroups() {
        return deletions;
      }

      @Override
      public ResumeJob resumeJob() {
        return resumes;
      }

      @Override
      public RestoreGroups restoreGroups() {
        return new FakeRestores(restores, previews);
      }

      @Override
      public ListGroups listGroups() {
        return lists;
      }

      @Override
      public CreateGroups createGroups() {
        return creates;
      }

      @Override
      public JobHistory history() {
        return history;
      }

      @Override
      public Optional<String> keptElsewhere() {
        return Optional.empty();
      }

      @Override
      public boolean sharesQuota() {
        return false;
      }

      @Override
      public void close() {
        closed.run();
      }
    };
  }
}
