package dev.friendgroups.application.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.spi.IncompleteAppException.Part;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.Region;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppSettingsTest {
  private static final ChatApp APP =
      new ChatApp(
          new SdkAppId(1400000001), "ops", Endpoint.of(Region.SEOUL), new SecretKey("a key"));

  @Test
  void all_of_an_app_is_that_app() {
    assertThat(AppSettings.of(APP).complete()).isEqualTo(APP);
  }

  @Test
  void only_the_admin_may_be_left_out() {
    AppSettings all = AppSettings.of(APP);
    AppSettings settings =
        new AppSettings(all.id(), Optional.empty(), all.endpoint(), all.credentials());

    assertThat(settings.complete().admin()).isEqualTo("administrator");
  }

  @Test
  void what_is_missing_is_named_all_at_once() {
    assertThatThrownBy(AppSettings.NONE::complete)
        .isInstanceOfSatisfying(
            IncompleteAppException.class,
            e -> assertThat(e.missing()).containsExactly(Part.ID, Part.ENDPOINT, Part.CREDENTIALS));
  }

  @Test
  void settings_show_their_names_alone() {
    Settings settings = new Settings(Map.of("token", "s3cret"));

    assertThat(settings).hasToString("Settings[token]");
    assertThat(settings.require("token")).isEqualTo("s3cret");
    assertThat(settings.find("pool")).isEmpty();
    assertThatThrownBy(() -> settings.require("pool"))
        .isInstanceOf(WrongSettingException.class)
        .hasMessage("setting 'pool' is missing");
  }
}
