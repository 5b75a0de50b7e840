package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares.Learned;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.port.out.QuotaShares.Share;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A share that is joined once it is needed: who calls nobody takes nothing from others. */
final class JoinedShare implements Share {
  private final Supplier<Share> joining;
  private volatile @Nullable Share share;
  private int jobs;

  JoinedShare(Supplier<Share> joining) {
    this.joining = joining;
  }

  @Override
  public double fraction() {
    return share().fraction();
  }

  @Override
  public Optional<Learned> learned(ChatApi api) {
    return share().learned(api);
  }

  @Override
  public void learn(ChatApi api, Learned learned) {
    share().learn(api, learned);
  }

  @Override
  public void need(Need need) {
    share().need(need);
  }

  /** Joins if nobody did. */
  void join() {
    share();
  }

  private Share share() {
    Share joined = share;
    return joined != null ? joined : joinOnce();
  }

  private synchronized Share joinOnce() {
    Share joined = share;
    if (joined == null) {
      joined = joining.get();
      share = joined;
    }
    return joined;
  }

  /** One more job needs it. */
  synchronized void beginJob() {
    jobs++;
    need(Need.JOB);
  }

  /** One job less needs it. */
  synchronized void endJob() {
    jobs--;
    if (jobs == 0) {
      need(Need.FEW_CALLS);
    }
  }

  @Override
  public synchronized void close() {
    Share joined = share;
    if (joined != null) {
      joined.close();
    }
  }
}
