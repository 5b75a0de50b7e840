package dev.friendgroups.bootstrap.bench;

import dev.friendgroups.adapters.http.gateway.RetrofitFriendGroupGateway;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.spi.LedgerAdapter;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.LedgerRequest;
import dev.friendgroups.application.spi.OpenLedger;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.application.usecase.DeletionJobs;
import dev.friendgroups.application.usecase.JobSettings;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ServiceLoader;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The same deletions as a job: planned, read, saved, deleted, recorded; without any quota. */
final class FriendGroupsJob {
  private static final int NO_QUOTA = 1_000_000;

  private FriendGroupsJob() {}

  /**
   * Runs it, and prints what it took.
   *
   * @param arguments endpoint, key, accounts, how many at once, the ledger
   */
  public static void main(String... arguments) {
    int accounts = Integer.parseInt(arguments[2]);
    int workers = Integer.parseInt(arguments[3]);
    MonotonicClock clock = MonotonicClock.system();
    RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
    ChatApp app =
        new ChatApp(
            new SdkAppId(1_400_000_000L),
            "administrator",
            Endpoint.at(arguments[0]),
            new SecretKey(arguments[1]));
    try (RetrofitFriendGroupGateway gateway =
            new RetrofitFriendGroupGateway(app, workers, InstantSource.system(), clock, random);
        OpenLedger ledger = open(LedgerLocation.parse(arguments[4]))) {
      CallLimits limits = new CallLimits(Duration.ofSeconds(30), 2, NO_QUOTA);
      DeletionJobs jobs =
          new DeletionJobs(
              new RetryingGateway(gateway, limits, clock, random),
              ledger.ledger(),
              clock,
              new JobSettings("bench", limits, workers));
      run(jobs, 0, accounts / 3);
      run(jobs, accounts / 3, accounts);
    }
    System.exit(0);
  }

  private static OpenLedger open(LedgerLocation location) {
    for (LedgerAdapter adapter : ServiceLoader.load(LedgerAdapter.class)) {
      if (adapter.name().equals(location.scheme())) {
        return adapter.open(
            new LedgerRequest(location, true, Surroundings.system(System.err::println)));
      }
    }
    throw new IllegalArgumentException("no ledger " + location);
  }

  private static void run(DeleteGroups jobs, int from, int to) {
    Usage usage = new Usage();
    try (DeleteGroups.Proposal proposal = jobs.propose(requests(from, to))) {
      JobReport report = proposal.run(true, new RunObserver<>() {}, new Stop());
      usage.print(report.totals().failed() == 0 ? report.totals().calls() : 0);
    }
  }

  private static DeleteGroups.Requests requests(int from, int to) {
    return request -> {
      for (int n = from; n < to; n++) {
        Account account = new Account("account-" + n);
        request.accept(account, new GroupName("family"));
        request.accept(account, new GroupName("work"));
      }
    };
  }
}
