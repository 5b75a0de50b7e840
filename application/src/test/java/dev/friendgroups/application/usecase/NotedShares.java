package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A quota that nobody else uses, and what it was wanted for. */
final class NotedShares implements QuotaShares {
  final List<Need> needs = new ArrayList<>();

  @Override
  public Share join(int callsPerSecond, Holder holder) {
    return new Noted();
  }

  private final class Noted implements Share {
    @Override
    public double fraction() {
      return 1;
    }

    @Override
    public void need(Need need) {
      needs.add(need);
    }

    @Override
    public Optional<Learned> learned(ChatApi api) {
      return Optional.empty();
    }

    @Override
    public void learn(ChatApi api, Learned learned) {}

    @Override
    public void close() {}
  }
}
