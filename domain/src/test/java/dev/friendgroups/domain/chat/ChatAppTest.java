package dev.friendgroups.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatAppTest {
  private static final SdkAppId ID = new SdkAppId(1400000001);

  private static ChatApp app(Endpoint endpoint) {
    return new ChatApp(ID, "administrator", endpoint, new SecretKey("hunter2"));
  }

  @Test
  void it_is_told_by_its_number_and_its_region() {
    assertThat(app(Endpoint.of(Region.SILICON_VALLEY)).inWords())
        .isEqualTo("app 1400000001 in silicon-valley");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, at http://127.0.0.1:8080",
    "http://127.0.0.1:8080/, at http://127.0.0.1:8080",
    "HTTP://127.0.0.1:8080/, at http://127.0.0.1:8080",
    "https://Chat.Example:443, at https://chat.example",
    "https://adminapikr.im.qcloud.com/, in seoul",
    "https://adminapikr.my-imcloud.com, in seoul"
  })
  void it_is_told_by_the_same_words_however_its_address_is_written(String address, String where) {
    assertThat(app(Endpoint.at(address)).inWords()).isEqualTo("app 1400000001 " + where);
  }

  @Test
  void who_speaks_for_it_makes_it_no_other_Chat() {
    Endpoint endpoint = Endpoint.of(Region.CHINA);

    ChatApp other = new ChatApp(ID, "ops", endpoint, new ReadyUserSig("hunter3"));

    assertThat(other.inWords()).isEqualTo(app(endpoint).inWords());
  }

  @Test
  void it_does_not_show_what_its_calls_are_signed_with() {
    assertThat(app(Endpoint.of(Region.CHINA)).toString())
        .contains("SecretKey[***]")
        .doesNotContain("hunter2");
  }

  @Test
  void somebody_speaks_for_it() {
    Endpoint endpoint = Endpoint.of(Region.CHINA);

    assertThatThrownBy(() -> new ChatApp(ID, " ", endpoint, new SecretKey("k")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the admin is blank");
  }
}
