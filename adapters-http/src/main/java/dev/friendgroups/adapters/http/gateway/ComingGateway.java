package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A gateway that a thread of its own puts together, a tenth of a short run, while its user gets
 * ready for the first call; that call waits for it.
 */
final class ComingGateway implements FriendGroupGateway, AutoCloseable {
  private final CompletableFuture<RetrofitFriendGroupGateway> coming;

  private ComingGateway(CompletableFuture<RetrofitFriendGroupGateway> coming) {
    this.coming = coming;
  }

  static ComingGateway of(Supplier<RetrofitFriendGroupGateway> made) {
    return new ComingGateway(CompletableFuture.supplyAsync(made, ComingGateway::begin));
  }

  private static void begin(Runnable making) {
    Thread thread = new Thread(making, "http-gateway");
    thread.setDaemon(true);
    thread.start();
  }

  private RetrofitFriendGroupGateway here() {
    try {
      return coming.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error fatal) {
        throw fatal;
      }
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }

  @Override
  public Answer<FriendGroups> find(Account account, Attempt attempt) {
    return here().find(account, attempt);
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
    return here().create(creation, attempt);
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
    return here().delete(deletion, attempt);
  }

  @Override
  public void close() {
    try {
      coming.join().close();
    } catch (CompletionException neverCame) {
      // There is nothing to close.
    }
  }
}
