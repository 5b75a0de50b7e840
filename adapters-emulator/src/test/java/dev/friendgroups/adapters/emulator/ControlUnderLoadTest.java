package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.control.ControlKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Control is answered while others are slow, and takes in what is big. */
class ControlUnderLoadTest {
  private static final String KEY = "Authorization: Bearer known\r\n";
  private static final int HALF_SENT = 30;
  private static final Duration FOREVER = Duration.ofHours(1);

  private final ChatEmulator emulator =
      ChatEmulator.builder().controlKey(new ControlKey("known")).requestTimeout(FOREVER).start();
  private final Api api = new Api(emulator);
  private final List<RawConnection> slow = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (RawConnection connection : slow) {
      connection.close();
    }
    api.close();
    emulator.close();
  }

  private void halfSend(String headers, String begun) throws IOException {
    for (int i = 0; i < HALF_SENT; i++) {
      RawConnection connection = new RawConnection(emulator);
      slow.add(connection);
      connection.send("PUT /emulator/v1/state HTTP/1.1\r\nHost: localhost\r\n" + headers + begun);
    }
  }

  @Test
  void thirty_strangers_who_send_half_are_turned_away_and_nobody_waits_for_them()
      throws IOException {
    halfSend("Content-Length: 9\r\n", "\r\n{");

    assertThat(api.attempt("GET", "/emulator/v1/accounts", new byte[0]).status()).isEqualTo(200);
    for (RawConnection connection : slow) {
      assertThat(connection.receive().status()).isEqualTo(401);
    }
  }

  @Test
  void thirty_friends_who_send_half_are_waited_for_but_not_by_others() throws IOException {
    halfSend(KEY + "Content-Length: 15\r\n", "\r\n{");

    assertThat(api.attempt("GET", "/emulator/v1/accounts", new byte[0]).status()).isEqualTo(200);

    slow.get(7).send("\"accounts\":[]}");
    assertThat(slow.get(7).receive().body()).isEqualTo("{\"accounts\":0}");
  }

  @Test
  void a_client_that_asks_before_it_sends_is_told_to_go_on() throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(
          "PUT /emulator/v1/state HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
              + KEY
              + "Content-Length: 15\r\n\r\n");
      connection.send("{\"accounts\":[]}");

      assertThat(connection.receive().body()).isEqualTo("{\"accounts\":0}");
    }
  }

  @Test
  void an_import_of_35_megabytes_in_many_pieces_is_not_cut_off_for_being_big() throws IOException {
    List<Contacts> many = accounts();
    emulator.put(many);
    byte[] state = api.attempt("GET", "/emulator/v1/state", new byte[0]).body().getBytes(UTF_8);
    assertThat(state).hasSizeGreaterThan(35_000_000);
    emulator.reset(List.of());

    assertThat(api.attempt("PUT", "/emulator/v1/state", state))
        .isEqualTo(new Api.Reply(200, "{\"accounts\":" + many.size() + "}"));
    assertThat(emulator.accounts()).isEqualTo(many);
  }

  private static List<Contacts> accounts() {
    Set<Member> members =
        IntStream.range(0, 1_000)
            .mapToObj(n -> new Member("a member with number " + n))
            .collect(toSet());
    List<FriendGroup> groups = List.of(new FriendGroup(new GroupName("all"), members));
    return IntStream.range(10_000, 11_500)
        .mapToObj(n -> new FriendGroups(new Account("account-" + n), 1, groups))
        .map(friendGroups -> new Contacts(Set.of(), friendGroups))
        .toList();
  }
}
