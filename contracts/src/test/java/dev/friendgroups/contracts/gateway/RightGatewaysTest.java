package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import org.junit.jupiter.api.Nested;

class RightGatewaysTest {
  @Nested
  class ThatTellsTheSequence extends GatewayUnderTest {
    ThatTellsTheSequence() {
      super(gateway -> gateway);
    }
  }

  @Nested
  class WhoseChatTellsNoSequence extends GatewayUnderTest {
    WhoseChatTellsNoSequence() {
      super(WithoutSequence::new);
    }
  }

  private record WithoutSequence(FriendGroupGateway gateway) implements FriendGroupGateway {
    @Override
    public Answer<FriendGroups> find(Account account, Attempt attempt) {
      return Answers.map(
          gateway.find(account, attempt), found -> new FriendGroups(account, 0, found.groups()));
    }

    @Override
    public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
      return Answers.map(
          gateway.create(creation, attempt), made -> new CreatedGroups(0, made.rejected()));
    }

    @Override
    public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
      return Answers.map(gateway.delete(deletion, attempt), sequence -> 0L);
    }
  }
}
