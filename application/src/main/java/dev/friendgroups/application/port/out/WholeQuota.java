package dev.friendgroups.application.port.out;

import java.util.Optional;

/** All of the quota for everybody who asks. */
enum WholeQuota implements QuotaShares, QuotaShares.Share {
  INSTANCE;

  @Override
  public Share join(int callsPerSecond, Holder holder) {
    return this;
  }

  @Override
  public double fraction() {
    return 1;
  }

  @Override
  public void need(Need need) {
    // There is no more to be had.
  }

  @Override
  public Optional<Learned> learned(ChatApi api) {
    return Optional.empty();
  }

  @Override
  public void learn(ChatApi api, Learned learned) {
    // There is nobody to tell.
  }

  @Override
  public void close() {
    // Nobody waits for it.
  }
}
