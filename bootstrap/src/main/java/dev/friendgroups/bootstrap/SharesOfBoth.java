package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.spi.WrongSettingException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Shares of a quota with all who call the app from this machine, and with all who use the same
 * ledger elsewhere: never more than either of them leaves.
 */
final class SharesOfBoth implements QuotaShares {
  private final QuotaShares machine;
  private final Supplier<Optional<QuotaShares>> team;
  private final Consumer<String> notice;

  /**
   * @param team asked when somebody joins; empty where the ledger shares nothing
   * @param notice is told when the ledger cannot be asked: then this machine alone shares
   */
  SharesOfBoth(QuotaShares machine, Supplier<Optional<QuotaShares>> team, Consumer<String> notice) {
    this.machine = machine;
    this.team = team;
    this.notice = notice;
  }

  @Override
  public Share join(int callsPerSecond, Holder holder) {
    Optional<QuotaShares> found = found();
    Share here = machine.join(callsPerSecond, holder);
    return found.isEmpty() ? here : new Both(here, found.get().join(callsPerSecond, holder));
  }

  private Optional<QuotaShares> found() {
    try {
      return team.get();
    } catch (StorageException | SetupException | WrongSettingException e) {
      notice.accept("the quota is shared on this machine only: " + e.getMessage());
      return Optional.empty();
    }
  }

  private record Both(Share here, Share there) implements Share {
    @Override
    public double fraction() {
      return Math.min(here.fraction(), there.fraction());
    }

    @Override
    public void need(Need need) {
      here.need(need);
      there.need(need);
    }

    @Override
    public Optional<Learned> learned(ChatApi api) {
      Optional<Learned> near = here.learned(api);
      Optional<Learned> far = there.learned(api);
      if (near.isEmpty() || far.isEmpty()) {
        return near.or(() -> far);
      }
      return near.get().when().compareTo(far.get().when()) >= 0 ? near : far;
    }

    @Override
    public void learn(ChatApi api, Learned learned) {
      here.learn(api, learned);
      there.learn(api, learned);
    }

    @Override
    public void close() {
      try (here) {
        there.close();
      }
    }
  }
}
