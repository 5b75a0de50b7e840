package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;

/**
 * A request as it reached Chat.
 *
 * @param api what it asks for
 * @param account whose groups
 * @param names the groups it names, in its order; empty for one that reads
 */
public record Request(ChatApi api, Account account, List<GroupName> names) {
  /**
   * Copies the names.
   *
   * @param api one of those that a gateway calls
   * @param account whose groups
   * @param names in the order of the request
   */
  public Request {
    names = List.copyOf(names);
  }
}
