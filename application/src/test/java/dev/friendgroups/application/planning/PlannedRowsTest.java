package dev.friendgroups.application.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionPlan;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans too big for memory are what they would be in memory. */
class PlannedRowsTest {
  private static final int KEPT_IN_MEMORY = 50_000;

  @TempDir private Path folder;
  private PlannedRows rows;
  private final DeletionPlan inMemory = new DeletionPlan();

  @BeforeEach
  void begin() {
    rows = new PlannedRows(folder);
  }

  @AfterEach
  void end() throws IOException {
    rows.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, KEPT_IN_MEMORY - 1, KEPT_IN_MEMORY, KEPT_IN_MEMORY + 1, 200_000})
  void unsorted_rows_with_duplicates_are_grouped_as_in_memory(int count) throws IOException {
    Random random = new Random(count);
    for (int row = 0; row < count; row++) {
      add("account-" + random.nextInt(5000), "group-" + random.nextInt(40));
    }

    assertSameAsInMemory();
  }

  @Test
  void rows_that_are_nearly_all_different_are_grouped_as_in_memory() throws IOException {
    Random random = new Random(1);
    for (int row = 0; row < 100_000; row++) {
      add("account-" + random.nextInt(1_000_000), "group-" + random.nextInt(1000));
    }

    assertSameAsInMemory();
  }

  @Test
  void one_account_may_have_all_the_rows() throws IOException {
    for (int row = 0; row < 100_000; row++) {
      add("alice", "group-" + row % 60_000);
    }

    assertSameAsInMemory();
    assertThat(rows.size()).isEqualTo(new PlanSize(1, 60_000, 40_000, 1875));
  }

  @Test
  void any_text_survives_a_plan_too_big_for_memory() throws IOException {
    List<String> texts = List.of("家人", "😀", "\"a\",b", "back\\slash", "ä", "'; --");
    for (String text : texts) {
      add(text, text);
    }
    add("alice", "nul\u0000 and line\n");
    fill();
    for (String text : texts) {
      add(text, "after " + text);
    }

    assertSameAsInMemory();
  }

  @Test
  void accounts_come_in_the_same_order_each_time_even_when_asked_for_at_once() throws IOException {
    fill();
    Iterator<AccountPlan> one = rows.accounts();
    Iterator<AccountPlan> other = rows.accounts();
    List<AccountPlan> seenByOne = new ArrayList<>();
    List<AccountPlan> seenByOther = new ArrayList<>();

    while (one.hasNext()) {
      seenByOne.add(one.next());
      seenByOther.add(other.next());
    }

    assertThat(seenByOne).hasSize(KEPT_IN_MEMORY).isEqualTo(seenByOther);
    assertThat(other.hasNext()).isFalse();
  }

  @Test
  void nothing_is_added_once_the_size_was_asked_for() throws IOException {
    fill();
    PlanSize size = rows.size();

    assertThatThrownBy(() -> add("late", "group")).isInstanceOf(IllegalStateException.class);
    assertThat(rows.size()).isEqualTo(size);
  }

  @Test
  void temporary_files_have_no_name_that_could_stay_behind() throws IOException {
    fill();
    rows.size();

    assertThat(folder).isEmptyDirectory();
  }

  private void assertSameAsInMemory() throws IOException {
    List<AccountPlan> accounts = new ArrayList<>();
    rows.accounts().forEachRemaining(accounts::add);

    assertThat(sorted(accounts)).isEqualTo(sorted(inMemory.accounts()));
    assertThat(rows.size()).isEqualTo(inMemory.size());
  }

  private static List<AccountPlan> sorted(List<AccountPlan> accounts) {
    return accounts.stream().sorted(Comparator.comparing(AccountPlan::account)).toList();
  }

  private void fill() throws IOException {
    for (int row = 0; row < KEPT_IN_MEMORY; row++) {
      add("account-" + row, "group");
    }
  }

  private void add(String account, String name) throws IOException {
    rows.add(new Account(account), new GroupName(name));
    inMemory.add(new Account(account), new GroupName(name));
  }
}
