package dev.friendgroups.application.planning;

import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionPlan;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups requests by account in bounded memory: a small plan stays in memory, a big one goes to
 * temporary files, all requests of an account to the same one. For one thread.
 */
final class PlannedRows implements AutoCloseable {
  private static final int KEPT_IN_MEMORY = 50_000;
  private static final int FILES = 128;

  private final Path folder;
  private final List<SpillFile> files = new ArrayList<>();
  private DeletionPlan inMemory = new DeletionPlan();
  private int rowsInMemory;
  private long duplicatesSpilled;
  private @Nullable SpillFile grouped;
  private @Nullable PlanSize size;

  /**
   * A plan without requests; to be closed after use.
   *
   * @param folder where temporary files go
   */
  public PlannedRows(Path folder) {
    this.folder = folder;
  }

  /**
   * One more request.
   *
   * @param account of which it is to be deleted
   * @param name which may have been added already: then it counts as a duplicate
   * @throws IllegalStateException when the size or the accounts were asked for
   * @throws IOException when a temporary file cannot be written
   */
  public void add(Account account, GroupName name) throws IOException {
    if (size != null) {
      throw new IllegalStateException("the plan is closed");
    }
    if (!files.isEmpty()) {
      spill(account, name);
      return;
    }
    inMemory.add(account, name);
    rowsInMemory++;
    if (rowsInMemory == KEPT_IN_MEMORY) {
      spillAll();
    }
  }

  private void spillAll() throws IOException {
    for (int file = 0; file < FILES; file++) {
      files.add(new SpillFile(folder));
    }
    for (AccountPlan plan : inMemory.accounts()) {
      for (GroupName name : plan.names()) {
        spill(plan.account(), name);
      }
    }
    duplicatesSpilled = inMemory.size().duplicates();
    inMemory = new DeletionPlan();
  }

  private void spill(Account account, GroupName name) throws IOException {
    int file = Math.floorMod(spread(account.id().hashCode()), FILES);
    DataOutputStream out = files.get(file).out();
    out.writeUTF(account.id());
    out.writeUTF(name.text());
  }

  /** Ids that differ in their last digit only shall not meet in the same few files. */
  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  /**
   * How much it is; nothing is added any more.
   *
   * @return nothing at all when nothing was added
   * @throws IOException when a temporary file cannot be read or written
   */
  public PlanSize size() throws IOException {
    PlanSize known = size;
    if (known == null) {
      known = files.isEmpty() ? inMemory.size() : group();
      size = known;
    }
    return known;
  }

  private PlanSize group() throws IOException {
    SpillFile target = new SpillFile(folder);
    grouped = target;
    PlanSize sum = new PlanSize(0, 0, duplicatesSpilled, 0);
    for (SpillFile file : files) {
      sum = sum.plus(group(file, target.out()));
      file.close();
    }
    return sum;
  }

  /** Bare text in between: making domain types of millions of rows would take most of the time. */
  private static PlanSize group(SpillFile file, DataOutputStream target) throws IOException {
    Map<String, Set<String>> accounts = new LinkedHashMap<>();
    long duplicates = 0;
    try (DataInputStream in = file.read()) {
      for (String account = next(in); account != null; account = next(in)) {
        boolean fresh =
            accounts.computeIfAbsent(account, first -> new LinkedHashSet<>()).add(in.readUTF());
        duplicates += fresh ? 0 : 1;
      }
    }
    long groups = 0;
    long deletions = 0;
    for (Map.Entry<String, Set<String>> account : accounts.entrySet()) {
      Set<String> names = account.getValue();
      groups += names.size();
      deletions += (names.size() + GroupDeletion.MAX_NAMES - 1) / GroupDeletion.MAX_NAMES;
      target.writeUTF(account.getKey());
      target.writeInt(names.size());
      for (String name : names) {
        target.writeUTF(name);
      }
    }
    return new PlanSize(accounts.size(), groups, duplicates, deletions);
  }

  /** The next account; null at the end. */
  private static @Nullable String next(DataInputStream in) throws IOException {
    try {
      return in.readUTF();
    } catch (EOFException end) {
      return null;
    }
  }

  /**
   * The accounts, from the beginning, as often as they are asked for. What cannot be read on the
   * way is told by {@link UncheckedIOException}.
   *
   * @return each account once, in bounded memory
   * @throws IOException when a temporary file cannot be read or written
   */
  public Iterator<AccountPlan> accounts() throws IOException {
    size();
    SpillFile file = grouped;
    return file == null ? inMemory.accounts().iterator() : new Grouped(file.read());
  }

  @Override
  public void close() throws IOException {
    for (SpillFile file : files) {
      file.close();
    }
    if (grouped != null) {
      grouped.close();
    }
  }

  private static final class Grouped implements Iterator<AccountPlan> {
    private final DataInputStream in;
    private @Nullable AccountPlan next;

    Grouped(DataInputStream in) {
      this.in = in;
      this.next = read();
    }

    private @Nullable AccountPlan read() {
      try {
        String account = PlannedRows.next(in);
        if (account == null) {
          return null;
        }
        List<GroupName> names = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          names.add(new GroupName(in.readUTF()));
        }
        return new AccountPlan(new Account(account), names);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public AccountPlan next() {
      AccountPlan current = next;
      if (current == null) {
        throw new NoSuchElementException();
      }
      next = read();
      return current;
    }
  }
}
