package dev.friendgroups.bootstrap;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.concurrent.Callable;

/**
 * A gateway of somebody else's: what it throws is an answer too, so that one account that it cannot
 * deal with does not end a job.
 */
record GatewayFromElsewhere(FriendGroupGateway gateway, AdapterErrors errors)
    implements FriendGroupGateway {
  @Override
  public Answer<FriendGroups> find(Account account, Attempt attempt) {
    return answer(() -> gateway.find(account, attempt));
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
    return answer(() -> gateway.create(creation, attempt));
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
    return answer(() -> gateway.delete(deletion, attempt));
  }

  /** Nobody knows how far a call came that ended so. */
  private <T> Answer<T> answer(Callable<Answer<T>> call) {
    try {
      Answer<T> answer = call.call();
      return answer != null ? answer : broken(errors.who() + " gave no answer", Remedy.TRY_AGAIN);
    } catch (LinkageError e) {
      return broken(errors.failed(e), Remedy.FIX_SETUP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return broken(errors.failed(e), Remedy.TRY_AGAIN);
    } catch (Exception | AssertionError | StackOverflowError e) {
      return broken(errors.failed(e), Remedy.TRY_AGAIN);
    }
  }

  private static <T> Answer<T> broken(String summary, Remedy remedy) {
    return new Answer.Broken<>(new Breakdown(summary, remedy, false));
  }
}
