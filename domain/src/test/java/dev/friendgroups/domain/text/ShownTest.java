package dev.friendgroups.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.Region;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShownTest {
  private static final String HUGE = "x".repeat(100_000);

  @Test
  void a_value_of_common_length_is_shown_as_it_is() {
    assertThat(Shown.quoted("x".repeat(100))).isEqualTo("'" + "x".repeat(100) + "'");
  }

  @Test
  void a_long_value_is_cut_between_characters() {
    assertThat(Shown.quoted("😀".repeat(101))).isEqualTo("'" + "😀".repeat(100) + "…'");
  }

  static Stream<Consumer<String>> parsers() {
    return Stream.of(
        Account::new,
        GroupName::requested,
        text -> GroupName.requested(text + "\n"),
        Region::labelled,
        SdkAppId::parse,
        Endpoint::at,
        text ->
            new GroupDeletion(
                new Account("alice"), List.of(new GroupName(text), new GroupName(text))));
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void no_message_repeats_a_huge_value(Consumer<String> parser) {
    assertThatThrownBy(() -> parser.accept(HUGE))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
  }
}
