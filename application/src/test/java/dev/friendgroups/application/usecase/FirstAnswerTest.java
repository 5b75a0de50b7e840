package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.jobs.DeleteGroups.Proposal;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many accounts and workers, and one answer that decides for all of them. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FirstAnswerTest {
  private static final GroupName FAMILY = new GroupName("family");
  private static final CallLimits LIMITS = UnpacedGateway.limits(Duration.ofSeconds(30), 0);
  private static final int WORKERS = 16;

  private final FakeClock clock = new FakeClock();
  private final List<DeletionOutcome> told = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {70009, 70003, 60010, 60026, 60020, 30004})
  void a_caller_that_chat_does_not_take_calls_once(long code) {
    Chat chat = new Chat(call -> new Answer.Refused<>(new Refusal(new ErrorCode(code), "", "")));

    JobReport report = delete(chat, 2_000);

    assertThat(chat.calls).hasValue(1);
    assertThat(told).hasSize(1);
    assertThat(report.ending()).isInstanceOf(Ending.Stopped.class);
  }

  @Test
  void what_does_not_tell_about_the_caller_lets_one_other_account_try() {
    Breakdown passing = new Breakdown("no answer in time", Remedy.TRY_AGAIN, false);
    Refusal wrongKey = new Refusal(new ErrorCode(70009), "", "");
    Chat chat =
        new Chat(call -> call == 1 ? new Answer.Broken<>(passing) : new Answer.Refused<>(wrongKey));

    JobReport report = delete(chat, 2_000);

    assertThat(chat.calls).hasValue(2);
    assertThat(report.ending()).isEqualTo(new Ending.Stopped(wrongKey));
  }

  @Test
  void the_others_begin_with_the_first_answer_and_not_with_the_end_of_the_first_account() {
    CountDownLatch others = new CountDownLatch(WORKERS);
    Chat chat =
        new Chat(
            call -> {
              others.countDown();
              return call == 1 ? new Answer.Done<>(0L) : arrived(others);
            });

    JobReport report = delete(chat, 2 * WORKERS);

    assertThat(report.ending()).isEqualTo(new Ending.Completed());
    assertThat(told).hasSize(2 * WORKERS);
  }

  /** Done once all the others have called too. */
  private static Answer<Long> arrived(CountDownLatch others) {
    try {
      assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Answer.Done<>(0L);
  }

  private JobReport delete(FriendGroupGateway chat, int accounts) {
    RetryingGateway gateway = UnpacedGateway.of(chat, clock, LIMITS);
    DeletionJobs jobs =
        new DeletionJobs(
            gateway,
            new InMemoryDeletionLedger(),
            clock,
            new JobSettings("the chat under test", LIMITS, WORKERS));
    try (Proposal proposal =
        jobs.propose(
            add ->
                IntStream.range(0, accounts)
                    .forEach(n -> add.accept(new Account("u" + n), FAMILY)))) {
      RunObserver<DeletionOutcome> observer =
          new RunObserver<>() {
            @Override
            public void concluded(DeletionOutcome outcome) {
              told.add(outcome);
            }
          };
      return proposal.run(true, observer, new Stop());
    }
  }

  /** Answers by the number of the call; every account has the group that is to be deleted. */
  private static final class Chat implements FriendGroupGateway {
    private interface Script {
      Answer<Long> answer(int call);
    }

    private final AtomicInteger calls = new AtomicInteger();
    private final Script script;

    Chat(Script script) {
      this.script = script;
    }

    @Override
    public Answer<FriendGroups> find(Account account, Attempt attempt) {
      Answer<Long> answer = script.answer(calls.incrementAndGet());
      if (answer instanceof Answer.Refused<Long> refused) {
        return new Answer.Refused<>(refused.refusal());
      }
      if (answer instanceof Answer.Broken<Long> broken) {
        return new Answer.Broken<>(broken.breakdown());
      }
      return new Answer.Done<>(
          new FriendGroups(account, 1, List.of(new FriendGroup(FAMILY, Set.of()))));
    }

    @Override
    public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
      throw new IllegalStateException("nothing is to be created");
    }

    @Override
    public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
      return script.answer(calls.incrementAndGet());
    }
  }
}
