package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.JobNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Does something with a ledger in a process of its own, and holds it until it is killed. */
final class OtherProgram implements AutoCloseable {
  private static final String READY = "ready";

  private final Process process;

  private OtherProgram(Process process) {
    this.process = process;
  }

  /** Has job 1, whose first account it saved the family of. */
  static OtherProgram thatRunsJobOne(Path ledger) throws IOException {
    return start("run", ledger);
  }

  /** Has job 1, left the first account's family where it was, and saved the second one's. */
  static OtherProgram thatGotToTheSecondAccountOfJobOne(Path ledger) throws IOException {
    return start("run on", ledger);
  }

  /** Has job 1, to restore it. */
  static OtherProgram thatRestoresJobOne(Path ledger) throws IOException {
    return start("restore", ledger);
  }

  /** Has job 1 in the making: some of its rows are there, more are to come. */
  static OtherProgram thatMakesJobOne(Path ledger) throws IOException {
    return start("make", ledger);
  }

  private static OtherProgram start(String what, Path ledger) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProgram.class.getName(),
                what,
                ledger.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    OtherProgram program = new OtherProgram(process);
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    if (!READY.equals(line)) {
      program.kill();
      throw new IOException("the other program said " + line);
    }
    return program;
  }

  @Override
  public void close() {
    kill();
  }

  /** Ends it at once, without letting it do anything more; again, to no effect. */
  void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("process " + process.pid() + " does not die");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The other program's main method; it ends by itself when this one does. */
  public static void main(String[] args) throws SQLException, IOException {
    Path file = Path.of(args[1]);
    try (SqliteDeletionLedger ledger = SqliteDeletionLedger.open(file, InstantSource.system())) {
      switch (args[0]) {
        case "run" -> run(ledger, file);
        case "run on" -> runOn(ledger);
        case "restore" -> restore(ledger);
        default -> make(file);
      }
    }
  }

  /** Closes the same file here and there, as that gives up what a process has locked of it. */
  private static void run(DeletionLedger ledger, Path file) throws SQLException {
    try (DeletionLedger.Run run = ledger.run(new JobNumber(1))) {
      run.tasks().next().save(List.of(Jobs.FAMILY_WITH_DAVE));
      SqliteDeletionLedger.open(file, InstantSource.system()).close();
      Database.number(file, "SELECT count(*) FROM job");
      ledger.outcomes(new JobNumber(1)).close();
      hold();
    }
  }

  private static void runOn(DeletionLedger ledger) {
    try (DeletionLedger.Run run = ledger.run(new JobNumber(1))) {
      Iterator<DeletionTask> tasks = run.tasks();
      DeletionTask first = tasks.next();
      first.save(List.of(Jobs.FAMILY_WITH_DAVE));
      first.record(Jobs.left(first.plan().account().id()));
      tasks.next().save(List.of(Jobs.FAMILY_WITH_DAVE));
      hold();
    }
  }

  private static void restore(DeletionLedger ledger) {
    try (DeletionLedger.Restore restore = ledger.restore(new JobNumber(1), Set.of())) {
      restore.tasks().next();
      hold();
    }
  }

  private static void make(Path file) throws SQLException {
    Database.execute(
        file,
        "INSERT INTO job (started, chat, backup, accounts, groups, duplicates, deletions)"
            + " VALUES ('2026-11-23T10:15:30Z', 'chat', 1, 100000, 100000, 0, 100000)");
    new JobLocks(file, FileIdentity.of(file, "ledger")).lock(new JobNumber(1));
    Database.execute(
        file,
        "INSERT INTO account (job, position, account, planned) VALUES (1, 0, 'alice', '[\"x\"]')");
    hold();
  }

  private static void hold() {
    System.out.println(READY);
    try {
      while (System.in.read() >= 0) {
        // Nobody writes anything: this waits for the end.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
