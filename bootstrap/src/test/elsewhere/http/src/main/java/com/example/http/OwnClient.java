package com.example.http;

import dev.friendgroups.adapters.http.gateway.HttpGatewayAdapter;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.spi.GatewayRequest;
import dev.friendgroups.application.spi.OpenGateway;
import dev.friendgroups.application.usecase.GroupListing;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Reads friend groups from Chat, with neither a ledger nor a command line around. */
public final class OwnClient {
  private OwnClient() {}

  /** The friend groups of one account. */
  public static Answer<FriendGroups> groups(ChatApp app, String account, Duration timeout) {
    CallLimits limits = new CallLimits(timeout, 2, 200);
    MonotonicClock clock = MonotonicClock.system();
    try (OpenGateway chat = new HttpGatewayAdapter().open(GatewayRequest.of(app, 1));
        RetryingGateway gateway =
            new RetryingGateway(
                chat.gateway(), limits, clock, () -> ThreadLocalRandom.current().nextLong())) {
      return new GroupListing(gateway, clock, limits).list(new Account(account));
    }
  }
}
