package dev.friendgroups.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyChoiceTest {
  private static final ProxyServer PROXY = ProxyServer.parse("http://proxy:3128");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                            | https://chat.example.com     | true",
        "example.com                 | https://chat.example.com     | false",
        ".example.com                | https://chat.example.com     | false",
        "*.example.com               | https://chat.example.com     | false",
        ".example.com                | https://example.com          | false",
        "EXAMPLE.com.                | https://chat.example.com     | false",
        "ample.com                   | https://chat.example.com     | true",
        "chat.example.com            | https://example.com          | true",
        "chat.example.com:8443       | https://chat.example.com     | true",
        "chat.example.com:443        | https://chat.example.com     | false",
        "example.com:8443            | https://chat.example.com:8443| false",
        "other.com, example.com      | https://chat.example.com     | false",
        "other.com example.com       | https://chat.example.com     | false",
        "*                           | https://chat.example.com     | false",
        "10.1.2.3                    | https://10.1.2.3             | false",
        "10.1.2.3:443                | https://10.1.2.3             | false",
        "10.1.2.3:8443               | https://10.1.2.3             | true",
        "2.3                         | https://10.1.2.3             | true",
        "10.0.0.0/8                  | https://10.1.2.3             | false",
        "10.1.2.0/23                 | https://10.1.3.3             | false",
        "10.1.2.0/24                 | https://10.1.3.3             | true",
        "0.0.0.0/0                   | https://10.1.3.3             | false",
        "10.0.0.0/33                 | https://10.1.3.3             | true",
        "10.0.0.0/x                  | https://10.1.3.3             | true",
        "10.0.0.0/8                  | https://chat.example.com     | true",
        "2001:db8::1                 | https://[2001:db8::1]        | false",
        "[2001:db8::1]:443           | https://[2001:db8::1]        | false",
        "[2001:DB8:0::1]             | https://[2001:db8::1]        | false",
        "2001:db8::/32               | https://[2001:db8::1]        | false",
        "2001:db8::/32               | https://10.1.2.3             | true"
      })
  void exceptions_are_read_as_curl_and_go_read_them(
      String except, String address, boolean throughProxy) {
    NoProxy noProxy = NoProxy.parse(except == null ? "" : except);
    ProxyChoice choice = new ProxyChoice(Optional.of(PROXY), noProxy, false);

    assertThat(choice.towards(Address.parse(address)).isPresent()).isEqualTo(throughProxy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://localhost:8443", "https://127.0.0.2", "https://[::1]:8443"})
  void this_machine_is_reached_through_a_proxy_only_if_that_is_asked_for(String address) {
    Address loopback = Address.parse(address);

    assertThat(new ProxyChoice(Optional.of(PROXY), NoProxy.NOTHING, false).towards(loopback))
        .isEmpty();
    assertThat(new ProxyChoice(Optional.of(PROXY), NoProxy.NOTHING, true).towards(loopback))
        .contains(PROXY);
  }

  @Test
  void plain_http_never_leaves_this_machine() {
    ProxyChoice choice = new ProxyChoice(Optional.of(PROXY), NoProxy.NOTHING, true);

    assertThat(choice.towards(Address.parse("http://127.0.0.1:8080"))).isEmpty();
  }
}
