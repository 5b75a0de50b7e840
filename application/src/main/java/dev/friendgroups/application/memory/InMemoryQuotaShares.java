package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.quota.HeldShare;
import dev.friendgroups.application.quota.QuotaTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shares of a quota among those who run in this very process. Nothing changes but when somebody
 * joins, needs something else, or {@link #exchange} is called, which has to be several times a
 * second.
 */
public final class InMemoryQuotaShares implements QuotaShares {
  private final MonotonicClock clock;
  private final Map<Long, MemoryShare> living = new LinkedHashMap<>();
  private QuotaTable table = QuotaTable.EMPTY;
  private long lastId;

  /**
   * Shares of a quota that nobody has joined yet.
   *
   * @param clock measures for all who join, and is the one that they share as well
   */
  public InMemoryQuotaShares(MonotonicClock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Share join(int callsPerSecond, Holder holder) {
    long id = ++lastId;
    MemoryShare share = new MemoryShare(id, new HeldShare(id, callsPerSecond, clock, holder));
    living.put(id, share);
    look(share);
    return share;
  }

  /** Lets everybody look at what the others have. */
  public synchronized void exchange() {
    List.copyOf(living.values()).forEach(this::look);
  }

  /**
   * Lets one of them look at what the others have.
   *
   * @param share whose holder looks; one that was given back does nothing
   */
  public synchronized void exchange(Share share) {
    List.copyOf(living.values()).stream().filter(one -> one == share).forEach(this::look);
  }

  private void look(MemoryShare share) {
    table = share.held.exchange(table, living::containsKey, clock.now());
  }

  /**
   * Lets whoever has a share be gone without giving it back.
   *
   * @param share which its holder may go on to use, as one who died could not
   */
  public synchronized void abandon(Share share) {
    living.values().remove(share);
  }

  private final class MemoryShare implements Share {
    private final long id;
    private final HeldShare held;

    MemoryShare(long id, HeldShare held) {
      this.id = id;
      this.held = held;
    }

    @Override
    public double fraction() {
      return held.fraction();
    }

    @Override
    public void need(Need need) {
      held.need(need);
      synchronized (InMemoryQuotaShares.this) {
        look(this);
      }
    }

    @Override
    public Optional<Learned> learned(ChatApi api) {
      return held.lessons().learned(api);
    }

    @Override
    public void learn(ChatApi api, Learned learned) {
      held.lessons().learn(api, learned);
    }

    @Override
    public void close() {
      synchronized (InMemoryQuotaShares.this) {
        held.stop();
        living.remove(id);
      }
    }
  }
}
