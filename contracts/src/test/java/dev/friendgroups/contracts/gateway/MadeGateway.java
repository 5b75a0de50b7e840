package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A gateway made of another one, of which some calls do something else. */
record MadeGateway(FriendGroupGateway right, Finding finding, Creating creating, Deleting deleting)
    implements FriendGroupGateway {
  interface Finding {
    Answer<FriendGroups> find(FriendGroupGateway right, Account account, Attempt attempt);
  }

  interface Creating {
    Answer<CreatedGroups> create(FriendGroupGateway right, GroupCreation creation, Attempt attempt);
  }

  interface Deleting {
    Answer<Long> delete(FriendGroupGateway right, GroupDeletion deletion, Attempt attempt);
  }

  static Function<FriendGroupGateway, FriendGroupGateway> finding(Finding other) {
    return right ->
        new MadeGateway(right, other, FriendGroupGateway::create, FriendGroupGateway::delete);
  }

  static Function<FriendGroupGateway, FriendGroupGateway> creating(Creating other) {
    return right ->
        new MadeGateway(right, FriendGroupGateway::find, other, FriendGroupGateway::delete);
  }

  static Function<FriendGroupGateway, FriendGroupGateway> deleting(Deleting other) {
    return right ->
        new MadeGateway(right, FriendGroupGateway::find, FriendGroupGateway::create, other);
  }

  /** One that finds something else. */
  static Function<FriendGroupGateway, FriendGroupGateway> found(UnaryOperator<FriendGroups> other) {
    return finding((right, account, attempt) -> Answers.map(right.find(account, attempt), other));
  }

  /** One that deletes something else. */
  static Function<FriendGroupGateway, FriendGroupGateway> asked(
      UnaryOperator<GroupDeletion> other) {
    return deleting((right, deletion, attempt) -> right.delete(other.apply(deletion), attempt));
  }

  /** One that answers a deletion with something else. */
  static Function<FriendGroupGateway, FriendGroupGateway> answered(
      UnaryOperator<Answer<Long>> other) {
    return deleting((right, deletion, attempt) -> other.apply(right.delete(deletion, attempt)));
  }

  @Override
  public Answer<FriendGroups> find(Account account, Attempt attempt) {
    return finding.find(right, account, attempt);
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
    return creating.create(right, creation, attempt);
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
    return deleting.delete(right, deletion, attempt);
  }
}
