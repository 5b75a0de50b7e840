package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final String GRIN = "\uD83D\uDE00";

  @Test
  void names_stay_readable_in_any_script() {
    assertThat(Json.names(List.of(new GroupName("家族 <\"\\>"), new GroupName(GRIN))))
        .isEqualTo("[\"家族 <\\\"\\\\>\",\"" + GRIN + "\"]");
  }

  @Test
  void half_a_letter_is_written_as_an_escape_and_read_as_it_was() {
    String half = "a\uD83Db" + GRIN + "\uDE00\uD83D";

    String json = Json.of(half);

    assertThat(json).isEqualTo("\"a\\ud83db" + GRIN + "\\ude00\\ud83d\"");
    assertThat(Json.read(json, String.class)).isEqualTo(half);
  }

  @Test
  void a_letter_without_a_width_is_written_as_an_escape() {
    assertThat(Json.of("a\u0000b\n")).isEqualTo("\"a\\u0000b\\n\"");
  }

  @Test
  void groups_are_read_as_they_were() {
    List<FriendGroup> groups =
        List.of(
            new FriendGroup(new GroupName("a\u0000"), Set.of(new Member("\uD83D"))),
            new FriendGroup(new GroupName("b"), Set.of()));

    assertThat(Json.groups(Json.groups(groups))).isEqualTo(groups);
    assertThat(Json.groups((String) null)).isEmpty();
  }

  @Test
  void what_is_no_list_is_refused() {
    assertThatThrownBy(() -> Json.names("null")).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> Json.groups("{}")).isInstanceOf(RuntimeException.class);
  }
}
