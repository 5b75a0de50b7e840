package dev.friendgroups.application.port.out;

import dev.friendgroups.domain.deletion.AccountOutcome;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.AccountRestoration;
import dev.friendgroups.domain.deletion.DeletionPlan;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ledger in memory, for tests: it keeps every promise but the one to outlive the program. */
public final class InMemoryDeletionLedger implements DeletionLedger {
  private final InstantSource clock;
  private final TreeMap<JobNumber, Entry> entries = new TreeMap<>();
  private final Set<JobNumber> claimed = new HashSet<>();
  private long lastNumber;

  /** A ledger whose jobs all began at the beginning of the epoch. */
  public InMemoryDeletionLedger() {
    this(InstantSource.fixed(Instant.EPOCH));
  }

  /**
   * @param clock dates the jobs
   */
  public InMemoryDeletionLedger(InstantSource clock) {
    this.clock = clock;
  }

  /** All there is to know of a job. */
  private record Entry(
      JobNumber number,
      Instant started,
      String chat,
      boolean backup,
      PlanSize size,
      Map<Account, Row> rows) {
    Job job() {
      boolean finished = rows.values().stream().allMatch(Row::conclusive);
      JobTotals totals = JobTotals.NONE;
      for (Row row : rows.values()) {
        totals = row.outcome == null ? totals : totals.plus(row.outcome);
      }
      Job.State state = finished ? Job.State.FINISHED : Job.State.UNFINISHED;
      return new Job(number, started, chat, backup, size, state, totals);
    }

    Row row(Account account) {
      Row row = rows.get(account);
      if (row == null) {
        throw new NoSuchElementException("job " + number + " has no account " + account);
      }
      return row;
    }
  }

  /** One account of a job. */
  private static final class Row {
    private final AccountPlan plan;
    private final Map<GroupName, FriendGroup> backup = new LinkedHashMap<>();
    private @Nullable AccountOutcome outcome;
    private boolean restored;

    Row(AccountPlan plan) {
      this.plan = plan;
    }

    boolean conclusive() {
      return outcome != null && outcome.conclusive();
    }

    AccountTask task() {
      return new AccountTask(plan, backup.keySet());
    }

    FriendGroups deletedOrInDoubt() {
      List<FriendGroup> groups = new ArrayList<>(backup.values());
      if (outcome != null && outcome.conclusive()) {
        Set<GroupName> deleted = Set.copyOf(outcome.deleted());
        groups.removeIf(group -> !deleted.contains(group.name()));
      }
      return new FriendGroups(plan.account(), outcome == null ? 0 : outcome.sequence(), groups);
    }
  }

  @Override
  public Draft draft() {
    return new MemoryDraft();
  }

  @Override
  public synchronized List<Job> jobs() {
    return entries.descendingMap().values().stream().map(Entry::job).toList();
  }

  @Override
  public synchronized Optional<Job> job(JobNumber number) {
    return Optional.ofNullable(entries.get(number)).map(Entry::job);
  }

  @Override
  public Run run(JobNumber number) {
    return new MemoryRun(claim(number));
  }

  @Override
  public Restore restore(JobNumber number, Set<Account> only) {
    return new MemoryRestore(claim(number), only);
  }

  @Override
  public synchronized Stream<AccountOutcome> outcomes(JobNumber number) {
    List<AccountOutcome> outcomes = new ArrayList<>();
    for (Row row : existing(number).rows().values()) {
      if (row.outcome != null) {
        outcomes.add(row.outcome);
      }
    }
    return outcomes.stream();
  }

  @Override
  public synchronized void forget(JobNumber number) {
    claim(number);
    entries.remove(number);
    claimed.remove(number);
  }

  @Override
  public void close() {}

  private Entry existing(JobNumber number) {
    Entry entry = entries.get(number);
    if (entry == null) {
      throw new NoSuchElementException("there is no job " + number);
    }
    return entry;
  }

  private synchronized Entry claim(JobNumber number) {
    Entry entry = existing(number);
    if (!claimed.add(number)) {
      throw new JobBusyException(number);
    }
    return entry;
  }

  private synchronized JobNumber accept(
      String chat, boolean backup, PlanSize size, List<AccountPlan> accounts) {
    Map<Account, Row> rows = new LinkedHashMap<>();
    accounts.forEach(plan -> rows.put(plan.account(), new Row(plan)));
    lastNumber++;
    JobNumber number = new JobNumber(lastNumber);
    entries.put(number, new Entry(number, clock.instant(), chat, backup, size, rows));
    return number;
  }

  private final class MemoryDraft implements Draft {
    private final DeletionPlan plan = new DeletionPlan();
    private boolean complete;

    @Override
    public void add(Account account, GroupName name) {
      if (complete) {
        throw new IllegalStateException("the plan is complete");
      }
      plan.add(account, name);
    }

    @Override
    public PlanSize size() {
      complete = true;
      return plan.size();
    }

    @Override
    public Stream<AccountPlan> accounts() {
      complete = true;
      return plan.accounts().stream();
    }

    @Override
    public JobNumber accept(String chat, boolean backup) {
      return InMemoryDeletionLedger.this.accept(chat, backup, size(), plan.accounts());
    }

    @Override
    public void close() {}
  }

  /** A job that nobody else can have until this is closed. */
  private abstract class Held implements AutoCloseable {
    private final Entry entry;
    private final Job job;
    private boolean closed;

    Held(Entry entry) {
      this.entry = entry;
      this.job = entry.job();
    }

    Job asClaimed() {
      return job;
    }

    /** For use under the ledger's lock. */
    Entry entry() {
      if (closed) {
        throw new IllegalStateException("job " + job.number() + " was given back");
      }
      return entry;
    }

    @Override
    public void close() {
      synchronized (InMemoryDeletionLedger.this) {
        if (!closed) {
          closed = true;
          claimed.remove(job.number());
        }
      }
    }
  }

  private final class MemoryRun extends Held implements Run {
    MemoryRun(Entry entry) {
      super(entry);
    }

    @Override
    public Job job() {
      return asClaimed();
    }

    @Override
    public Iterator<AccountTask> tasks() {
      synchronized (InMemoryDeletionLedger.this) {
        return entry().rows().values().stream()
            .filter(row -> !row.conclusive())
            .map(Row::task)
            .toList()
            .iterator();
      }
    }

    @Override
    public void backUp(Account account, List<FriendGroup> groups) {
      synchronized (InMemoryDeletionLedger.this) {
        Row row = entry().row(account);
        groups.forEach(
            group ->
                row.backup.merge(group.name(), group, (saved, now) -> saved.with(now.members())));
        row.restored = false;
      }
    }

    @Override
    public void record(AccountOutcome outcome) {
      synchronized (InMemoryDeletionLedger.this) {
        Row row = entry().row(outcome.account());
        row.outcome = outcome;
        row.restored = false;
      }
    }
  }

  private final class MemoryRestore extends Held implements Restore {
    private final Set<Account> only;

    MemoryRestore(Entry entry, Set<Account> only) {
      super(entry);
      this.only = Set.copyOf(only);
    }

    @Override
    public Job job() {
      return asClaimed();
    }

    @Override
    public Iterator<FriendGroups> tasks() {
      synchronized (InMemoryDeletionLedger.this) {
        return entry().rows().values().stream()
            .filter(row -> !row.restored)
            .filter(row -> only.isEmpty() || only.contains(row.plan.account()))
            .map(Row::deletedOrInDoubt)
            .filter(backup -> !backup.groups().isEmpty())
            .toList()
            .iterator();
      }
    }

    @Override
    public void record(AccountRestoration restoration) {
      synchronized (InMemoryDeletionLedger.this) {
        Row row = entry().row(restoration.account());
        if (restoration.problem().map(problem -> problem.remedy().concludes()).orElse(true)) {
          row.restored = true;
        }
      }
    }

    @Override
    public void finish() {
      synchronized (InMemoryDeletionLedger.this) {
        entry().rows().values().forEach(row -> row.restored = false);
      }
    }
  }
}
