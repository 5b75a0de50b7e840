package com.example.elsewhere;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import java.util.Optional;
import java.util.function.Function;

/** A gateway that throws instead of answering, after it has done what it was asked. */
public final class BrokenGateway implements FriendGroupGateway {
  private final FriendGroupGateway whole;
  private final Function<String, Optional<Throwable>> breaks;

  /**
   * The gateway with some calls broken.
   *
   * @param breaks what it throws, by the name of the call
   */
  public BrokenGateway(FriendGroupGateway whole, Function<String, Optional<Throwable>> breaks) {
    this.whole = whole;
    this.breaks = breaks;
  }

  @Override
  public Answer<FriendGroups> find(Account account, Attempt attempt) {
    return afterwards("find", whole.find(account, attempt));
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
    return afterwards("create", whole.create(creation, attempt));
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
    return afterwards("delete", whole.delete(deletion, attempt));
  }

  private <T> Answer<T> afterwards(String call, Answer<T> answer) {
    breaks.apply(call).ifPresent(BrokenGateway::<RuntimeException>throwAny);
    return answer;
  }

  /** Also a checked one, as Kotlin does. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void throwAny(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
