package dev.friendgroups.adapters.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.domain.chat.SecretKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that others wrote, and that sign for themselves, take the emulator for Chat. */
class ForeignClientsTest {
  private static final String KEY = "a key that all of them sign with";

  private final ChatEmulator emulator =
      ChatEmulator.builder().secretKey(new SecretKey(KEY)).start();

  @BeforeEach
  void given() {
    emulator.put(SampleAccounts.contacts());
  }

  @AfterEach
  void close() {
    emulator.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tencent", "doocs"})
  void groups_are_added_got_and_deleted(String name) throws Exception {
    ForeignClient client = new ForeignClient(name, emulator, KEY);

    assertThat(client.add("bob", List.of("x", "家人"), List.of("carol", "zoe")))
        .isEqualTo("0 sequence 3 items [carol=0, zoe=32216] failed [zoe]");
    assertThat(client.get("bob"))
        .isEqualTo(
            "0 sequence 3 items"
                + " [family=2[alice, carol], 同學=1[carol], x=1[carol], 家人=1[carol]]");
    assertThat(client.delete("bob", List.of("x", "同學", "absent"))).isEqualTo("0 sequence 4");
    assertThat(client.get("bob"))
        .isEqualTo("0 sequence 4 items [family=2[alice, carol], 家人=1[carol]]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tencent", "doocs"})
  void refusals_arrive_with_their_codes(String name) throws Exception {
    ForeignClient client = new ForeignClient(name, emulator, KEY);

    assertThat(client.delete("ghost", List.of("x"))).startsWith("30003 ");
    assertThat(client.get("ghost")).startsWith("30003 ");
    assertThat(client.delete("alice", List.of(""))).startsWith("30001 ");
    assertThat(client.add("alice", List.of("x".repeat(31)), List.of())).startsWith("30001 ");
    emulator.faults(List.of(FaultRule.parse("group_delete:30008:1")));
    assertThat(client.delete("alice", List.of("work"))).startsWith("30008 ");
    assertThat(emulator.accounts()).isEqualTo(SampleAccounts.contacts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tencent", "doocs"})
  void another_key_is_refused_with_70009(String name) throws Exception {
    ForeignClient client = new ForeignClient(name, emulator, "another key");

    assertThat(client.get("alice")).startsWith("70009 ");
  }
}
