package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Contacts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link FriendGroupGateway} keeps to. Extend it, hand over the gateway, and say how an
 * account comes to be known to the Chat behind it. What else that Chat can be made to do decides
 * how much can be checked, and a test that lacks something says so.
 */
public abstract class FriendGroupGatewayContract {
  /** The gateway is the one of {@link #gateway}. */
  protected FriendGroupGatewayContract() {}

  /**
   * {@return the gateway under test, connected to a Chat that knows no account but those given} The
   * same one throughout a test.
   */
  protected abstract FriendGroupGateway gateway();

  /**
   * Makes the Chat behind the gateway know this account.
   *
   * @param contacts friends and groups of one account, instead of whatever was known of it
   */
  protected abstract void given(Contacts contacts);

  /**
   * Lets something befall every request of a kind from now on, until {@link #calm}.
   *
   * @param api which kind of requests, of all accounts
   * @param trouble instead of what befell them until now
   * @return whether that Chat can be made to; what a gateway makes of it is not checked otherwise
   */
  protected boolean befall(ChatApi api, Trouble trouble) {
    return false;
  }

  /**
   * Ends all trouble. What was held back since is done and answered now; returns when it is done.
   */
  protected void calm() {}

  /**
   * What reached Chat since the beginning of the test, oldest first, also what it refused or never
   * answered.
   *
   * @return empty when nobody can look; how often a gateway sends what is not checked then
   */
  protected Optional<List<Request>> received() {
    return Optional.empty();
  }

  /**
   * How long a call may take that is to run into its deadline: enough for a request to reach Chat
   * surely.
   *
   * @return a second where this is not overridden
   */
  protected Duration shortTime() {
    return Duration.ofSeconds(1);
  }

  @Nested
  class Finding extends GatewayFinding {
    Finding() {
      super(FriendGroupGatewayContract.this);
    }
  }

  @Nested
  class Deleting extends GatewayDeleting {
    Deleting() {
      super(FriendGroupGatewayContract.this);
    }
  }

  @Nested
  class Creating extends GatewayCreating {
    Creating() {
      super(FriendGroupGatewayContract.this);
    }
  }

  @Nested
  class Names extends GatewayNames {
    Names() {
      super(FriendGroupGatewayContract.this);
    }
  }

  @Nested
  class Sizes extends GatewaySizes {
    Sizes() {
      super(FriendGroupGatewayContract.this);
    }
  }

  @Nested
  class ManyAtOnce extends GatewayManyAtOnce {
    ManyAtOnce() {
      super(FriendGroupGatewayContract.this);
    }
  }

  @Nested
  class Attempts extends GatewayAttempts {
    Attempts() {
      super(FriendGroupGatewayContract.this);
    }
  }

  @Nested
  class Refusals extends GatewayRefusals {
    Refusals() {
      super(FriendGroupGatewayContract.this);
    }
  }

  @Nested
  class Doubt extends GatewayDoubt {
    Doubt() {
      super(FriendGroupGatewayContract.this);
    }
  }

  @Nested
  class Deadlines extends GatewayDeadlines {
    Deadlines() {
      super(FriendGroupGatewayContract.this);
    }
  }

  @Nested
  class Interrupts extends GatewayInterrupts {
    Interrupts() {
      super(FriendGroupGatewayContract.this);
    }
  }
}
