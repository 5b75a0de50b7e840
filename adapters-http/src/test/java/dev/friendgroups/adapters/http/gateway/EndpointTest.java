package dev.friendgroups.adapters.http.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  @ParameterizedTest
  @EnumSource
  void a_region_is_reached_over_https_at_its_domain_and_its_standby_domain(Region region) {
    Endpoint endpoint = Endpoint.of(region);

    assertThat(endpoint.primary()).hasToString("https://" + region.domain() + "/");
    assertThat(endpoint.standby().orElseThrow())
        .hasToString("https://" + region.standbyDomain() + "/");
  }

  @ParameterizedTest
  @CsvSource({
    "https://chat.example.com, https://chat.example.com/",
    "https://chat.example.com/, https://chat.example.com/",
    "https://chat.example.com:8443, https://chat.example.com:8443/",
    "https://192.0.2.1, https://192.0.2.1/",
    "HTTPS://CHAT.EXAMPLE.COM, https://chat.example.com/",
    "http://127.0.0.1:8080, http://127.0.0.1:8080/",
    "http://127.0.0.1, http://127.0.0.1/",
    "http://127.255.255.255, http://127.255.255.255/",
    "http://127.0.0.0, http://127.0.0.0/",
    "http://localhost:1, http://localhost:1/",
    "http://LOCALHOST, http://localhost/",
    "http://[::1]:8080, http://[::1]:8080/",
    "http://[0:0:0:0:0:0:0:1], http://[::1]/"
  })
  void an_address_is_taken_as_it_is_and_has_no_standby(String address, String url) {
    Endpoint endpoint = Endpoint.at(address);

    assertThat(endpoint.primary()).hasToString(url);
    assertThat(endpoint.standby()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://chat.example.com",
        "http://192.0.2.1",
        "http://126.255.255.255",
        "http://128.0.0.1",
        "http://127.0.0.256",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://notlocalhost",
        "http://0.0.0.0",
        "http://[::2]",
        "http://[::]"
      })
  void plain_http_goes_nowhere_but_to_this_machine(String address) {
    assertThatThrownBy(() -> Endpoint.at(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("endpoint 'http://")
        .hasMessageEndingWith("is plain http to another machine; use https");
  }

  @Test
  void plain_http_goes_nowhere_but_to_this_machine_whoever_makes_the_endpoint() {
    HttpUrl far = HttpUrl.get("http://chat.example.com");
    HttpUrl near = HttpUrl.get("http://127.0.0.1:1");

    assertThatThrownBy(() -> new Endpoint(far, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Endpoint(near, Optional.of(far)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "chat.example.com", "ftp://127.0.0.1", "https://", "https:// x", "/"})
  void what_is_no_address_is_refused(String address) {
    assertThatThrownBy(() -> Endpoint.at(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("endpoint '" + address + "' is no address like https://chat.example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.example.com/v4",
        "https://chat.example.com/v4/sns/",
        "https://chat.example.com?a=b",
        "https://chat.example.com/#here"
      })
  void an_address_ends_after_host_and_port(String address) {
    assertThatThrownBy(() -> Endpoint.at(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("must end after the host and port: it has a path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://admin:hunter2@chat.example.com", "https://:hunter2@chat.example.com"})
  void an_address_carries_no_password_and_the_refusal_does_not_repeat_it(String address) {
    assertThatThrownBy(() -> Endpoint.at(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("must not carry a user name or password")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void an_address_carries_no_user_name() {
    assertThatThrownBy(() -> Endpoint.at("https://admin@chat.example.com"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("must not carry a user name or password");
  }
}
