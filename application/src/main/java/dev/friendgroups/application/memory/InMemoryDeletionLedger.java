package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.DeletionPlan;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.deletion.RestoreOutcome;
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
  }

  /** One account of a job. */
  private static final class Row {
    private final AccountPlan plan;
    private final Map<GroupName, FriendGroup> backup = new LinkedHashMap<>();
    private @Nullable DeletionOutcome outcome;
    private boolean savedSince;
    private boolean restored;

    Row(AccountPlan plan) {
      this.plan = plan;
    }

    boolean conclusive() {
      return outcome != null && outcome.conclusive();
    }

    void save(List<FriendGroup> groups) {
      groups.forEach(
          group -> backup.merge(group.name(), group, (saved, now) -> saved.with(now.members())));
      savedSince = true;
      restored = false;
    }

    void record(DeletionOutcome recorded) {
      outcome = recorded;
      savedSince = false;
      restored = false;
    }

    FriendGroups deletedOrInDoubt() {
      List<FriendGroup> groups = new ArrayList<>(backup.values());
      if (outcome != null && !savedSince) {
        Set<GroupName> names = new HashSet<>(outcome.deleted());
        names.addAll(outcome.doubtful());
        groups.removeIf(group -> !names.contains(group.name()));
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
  public synchronized Stream<DeletionOutcome> outcomes(JobNumber number) {
    List<DeletionOutcome> outcomes = new ArrayList<>();
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
    public Iterator<DeletionTask> tasks() {
      synchronized (InMemoryDeletionLedger.this) {
        return entry().rows().values().stream()
            .filter(row -> !row.conclusive())
            .<DeletionTask>map(row -> new MemoryDeletionTask(this, row))
            .toList()
            .iterator();
      }
    }
  }

  private final class MemoryDeletionTask implements DeletionTask {
    private final Held run;
    private final Row row;
    private final Set<GroupName> saved;

    /** For use under the ledger's lock. */
    MemoryDeletionTask(Held run, Row row) {
      this.run = run;
      this.row = row;
      this.saved = Set.copyOf(row.deletedOrInDoubt().names());
    }

    @Override
    public AccountPlan plan() {
      return row.plan;
    }

    @Override
    public Set<GroupName> saved() {
      return saved;
    }

    @Override
    public void save(List<FriendGroup> groups) {
      synchronized (InMemoryDeletionLedger.this) {
        run.entry();
        row.save(groups);
      }
    }

    @Override
    public void record(DeletionOutcome outcome) {
      synchronized (InMemoryDeletionLedger.this) {
        run.entry();
        row.record(outcome);
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
    public Iterator<RestoreTask> tasks() {
      synchronized (InMemoryDeletionLedger.this) {
        return entry().rows().values().stream()
            .filter(row -> !row.restored)
            .filter(row -> only.isEmpty() || only.contains(row.plan.account()))
            .filter(row -> !row.deletedOrInDoubt().groups().isEmpty())
            .<RestoreTask>map(row -> new MemoryRestoreTask(this, row))
            .toList()
            .iterator();
      }
    }

    @Override
    public void finish() {
      synchronized (InMemoryDeletionLedger.this) {
        entry().rows().values().forEach(row -> row.restored = false);
      }
    }
  }

  private final class MemoryRestoreTask implements RestoreTask {
    private final AccountPlan plan;
    private final Held restore;
    private final Row row;
    private final FriendGroups groups;

    /** For use under the ledger's lock. */
    MemoryRestoreTask(Held restore, Row row) {
      plan = row.plan;
      this.restore = restore;
      this.row = row;
      this.groups = row.deletedOrInDoubt();
    }

    @Override
    public AccountPlan plan() {
      return plan;
    }

    @Override
    public FriendGroups groups() {
      return groups;
    }

    @Override
    public void record(RestoreOutcome outcome) {
      synchronized (InMemoryDeletionLedger.this) {
        restore.entry();
        row.restored |= outcome.conclusive();
      }
    }
  }
}
