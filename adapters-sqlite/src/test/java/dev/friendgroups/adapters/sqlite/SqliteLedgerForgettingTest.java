package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a forgotten job leaves in the files: nothing. */
class SqliteLedgerForgettingTest {
  private static final List<String> TRACES =
      List.of("Xaccount", "Xgroup", "Xmember", "Xproblem", "Xchat", "Xreplaced");

  @TempDir private Path folder;

  @Test
  void a_forgotten_job_leaves_no_trace_in_any_file_while_another_ledger_is_open()
      throws IOException {
    Path file = folder.resolve("ledger.db");
    try (SqliteDeletionLedger ledger = SqliteDeletionLedger.open(file, InstantSource.system());
        SqliteDeletionLedger other = SqliteDeletionLedger.open(file, InstantSource.system())) {
      JobNumber kept = Jobs.accepted(ledger, "kept-account");
      JobNumber forgotten = revealing(ledger, 3000);
      assertThat(traces()).containsExactlyElementsOf(TRACES);
      assertThat(other.jobs()).hasSize(2);

      ledger.forget(forgotten);

      assertThat(traces()).isEmpty();
      assertThat(bytes()).contains("kept-account");
      assertThat(Jobs.tasks(other, kept)).containsExactly("kept-account: [family] []");
    }
    assertThat(traces()).isEmpty();
  }

  private static JobNumber revealing(DeletionLedger ledger, int accounts) {
    JobNumber job;
    try (DeletionLedger.Draft draft = ledger.draft()) {
      for (int n = 0; n < accounts; n++) {
        draft.add(new Account("Xaccount-" + n), new GroupName("Xgroup-" + n));
      }
      job = draft.accept("Xchat", true);
    }
    try (DeletionLedger.Run run = ledger.run(job)) {
      run.tasks()
          .forEachRemaining(
              task -> {
                Account account = task.plan().account();
                GroupName name = task.plan().names().get(0);
                if (account.id().endsWith("7")) {
                  task.save(List.of(group(name, "Xreplaced")));
                  task.save(List.of(group(name, "Xmember")));
                }
                task.record(
                    new DeletionOutcome(
                        account,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(name),
                        Optional.of(new Breakdown("Xproblem", Remedy.TRY_AGAIN, false)),
                        1,
                        1));
              });
    }
    return job;
  }

  private static FriendGroup group(GroupName name, String member) {
    return new FriendGroup(name, Set.of(new Member(member)));
  }

  private List<String> traces() throws IOException {
    String bytes = bytes();
    return TRACES.stream().filter(bytes::contains).toList();
  }

  private String bytes() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.write(Files.readAllBytes(file));
      }
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }
}
