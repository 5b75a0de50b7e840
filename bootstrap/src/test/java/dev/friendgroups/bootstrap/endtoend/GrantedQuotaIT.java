package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.calls.Counters;
import dev.friendgroups.adapters.emulator.calls.QuotaLimits;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.bootstrap.endtoend.Program.Result;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job that asks for the documented quota, where Chat grants less. */
class GrantedQuotaIT {
  private static final int GRANTED = 60;
  private static final int ACCOUNTS = 300;
  private static final String KEY = "a key for a small quota";

  private final EmulatedChat chat = InMemoryChat.create();

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void no_account_fails_and_few_calls_are_refused(boolean refusedOnesCount) throws Exception {
    List<Account> accounts =
        IntStream.range(0, ACCOUNTS).mapToObj(number -> new Account("account-" + number)).toList();
    chat.put(accounts.stream().map(GrantedQuotaIT::withFamily).toList());
    Path requests =
        Files.write(
            home.resolve("requests.csv"),
            Stream.concat(
                    Stream.of("account,group"),
                    accounts.stream().map(account -> account.id() + ",family"))
                .toList());

    try (ChatEmulator emulator =
        ChatEmulator.builder(chat)
            .secretKey(new SecretKey(KEY))
            .quota(new QuotaLimits(GRANTED, 0, 0, refusedOnesCount))
            .start()) {
      Result job =
          Program.at(home)
              .with(
                  Map.of(
                      "FRIEND_GROUPS_ENDPOINT",
                      emulator.endpoint().toString(),
                      "FRIEND_GROUPS_SDK_APP_ID",
                      "1400000000",
                      "FRIEND_GROUPS_SECRET_KEY",
                      KEY))
              .run("delete", "--from", requests.toString(), "--yes");

      assertThat(job.exit()).as("%s", job).isZero();
      assertThat(job.out())
          .contains("deleted 300 friend groups of 300 accounts")
          .contains("0 accounts failed");
      assertThat(chat.accounts())
          .allSatisfy(contacts -> assertThat(contacts.groups().groups()).isEmpty());
      Counters.Usage reads = emulator.counters().usage("group_get");
      Counters.Usage deletions = emulator.counters().usage("group_delete");
      // Without adapting there would be several times as many.
      assertThat(reads.calls()).isLessThan(2 * ACCOUNTS);
      assertThat(deletions.calls()).isLessThan(2 * ACCOUNTS);
      // On a slow machine none may come too fast.
      assertThat(job.out().contains("Chat put off"))
          .isEqualTo(reads.refused() + deletions.refused() > 0);
    }
  }

  private static Contacts withFamily(Account account) {
    FriendGroup family = new FriendGroup(new GroupName("family"), Set.of());
    return new Contacts(Set.of(), new FriendGroups(account, 1, List.of(family)));
  }
}
