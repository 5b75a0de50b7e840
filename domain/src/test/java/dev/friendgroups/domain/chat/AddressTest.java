package dev.friendgroups.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://chat.example.com, https://chat.example.com",
    "https://chat.example.com/, https://chat.example.com",
    "https://chat.example.com:8443, https://chat.example.com:8443",
    "https://192.0.2.1, https://192.0.2.1",
    "HTTPS://CHAT.EXAMPLE.COM, https://chat.example.com",
    "http://127.0.0.1:8080, http://127.0.0.1:8080",
    "http://127.0.0.1, http://127.0.0.1",
    "http://127.255.255.255, http://127.255.255.255",
    "http://127.0.0.0, http://127.0.0.0",
    "http://localhost:1, http://localhost:1",
    "http://LOCALHOST, http://localhost",
    "http://[::1]:8080, http://[::1]:8080",
    "http://[0:0:0:0:0:0:0:1], http://[::1]",
    "https://chat.example.com:443/, https://chat.example.com",
    "http://127.0.0.1:80, http://127.0.0.1",
    "https://127.0.0.1:80, https://127.0.0.1:80",
    "https://chat.example.com:, https://chat.example.com",
    "https://chat.example.com:08443, https://chat.example.com:8443",
    "https://a_b.example., https://a_b.example.",
    "https://münchen.example, https://xn--mnchen-3ya.example",
    "http://[::ffff:127.0.0.1], http://127.0.0.1",
    "https://[2001:DB8:0:0:1:0:0:1], https://[2001:db8::1:0:0:1]",
    "https://[2001:db8:0:1:1:1:1:1], https://[2001:db8:0:1:1:1:1:1]",
    "https://[1:0:0:0:0:0:0:0]:443, https://[1::]",
    "https://[::127.0.0.1], https://[::7f00:1]"
  })
  void an_address_has_one_spelling(String written, String canonical) {
    Address address = Address.parse(written);

    assertThat(address).hasToString(canonical).isEqualTo(Address.parse(canonical));
  }

  @Test
  void an_address_is_made_of_scheme_host_and_port() {
    assertThat(Address.parse("http://[::1]:8080"))
        .isEqualTo(new Address(Address.Scheme.HTTP, "0::1", 8080));
    assertThat(Address.parse("https://chat.example"))
        .isEqualTo(new Address(Address.Scheme.HTTPS, "CHAT.example", 443));
    assertThat(Address.parse("https://chat.example").isHttps()).isTrue();
    assertThat(Address.parse("http://localhost").isHttps()).isFalse();
    assertThat(Address.parse("http://127.0.0.1"))
        .isNotEqualTo(Address.parse("http://127.0.0.1:8080"))
        .isNotEqualTo(Address.parse("https://127.0.0.1"))
        .isNotEqualTo(Address.parse("http://localhost"));
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
        "http://127.1",
        "http://[::127.0.0.1]",
        "http://[::ffff:192.0.2.1]",
        "http://[::]"
      })
  void plain_http_goes_nowhere_but_to_this_machine(String address) {
    assertThatThrownBy(() -> Address.parse(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("endpoint 'http://")
        .hasMessageEndingWith("is plain http to another machine; use https");
  }

  @Test
  void plain_http_goes_nowhere_but_to_this_machine_whoever_makes_the_address() {
    assertThatThrownBy(() -> new Address(Address.Scheme.HTTP, "chat.example.com", 80))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "endpoint 'http://chat.example.com/...' is plain http to another machine; use https");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.7:8080",
        "http://172.16.0.1",
        "http://172.31.255.255",
        "http://192.168.1.2",
        "http://169.254.0.9",
        "http://[fd00::7]:8080",
        "http://[fe80::1]"
      })
  void plain_http_goes_to_a_private_address_where_somebody_allowed_it(String address) {
    Address allowed = Address.parseAllowingPrivateHttp(address);

    assertThat(allowed).hasToString(address);
    assertThat(allowed.isOverheard()).isTrue();
    assertThat(allowed.isHttps()).isFalse();
    assertThatThrownBy(() -> Address.parse(address)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://chat",
        "http://10.0.0.7.example.com",
        "http://10.0.0",
        "http://192.0.2.1",
        "http://172.15.0.1",
        "http://172.32.0.1",
        "http://11.0.0.1",
        "http://0.0.0.0",
        "http://[2001:db8::1]",
        "http://[fec0::1]",
        "http://fd00.example.com",
        "http://console.tim.qq.com"
      })
  void and_nowhere_else_even_then(String address) {
    assertThatThrownBy(() -> Address.parseAllowingPrivateHttp(address))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_needs_no_such_leave_is_the_same_with_it() {
    assertThat(Address.parseAllowingPrivateHttp("http://127.0.0.1:1"))
        .isEqualTo(Address.parse("http://127.0.0.1:1"));
    assertThat(Address.parseAllowingPrivateHttp("https://10.0.0.7"))
        .isEqualTo(Address.parse("https://10.0.0.7"));
    assertThat(Address.parse("http://127.0.0.1:1").isOverheard()).isFalse();
  }

  @Test
  void hosts_and_ports_that_cannot_be_are_refused_whoever_makes_the_address() {
    assertThatThrownBy(() -> new Address(Address.Scheme.HTTPS, "a b", 443))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("host 'a b' is none");
    assertThatThrownBy(() -> new Address(Address.Scheme.HTTPS, "chat.example", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("port 0 is not from 1 to 65535");
    assertThatThrownBy(() -> new Address(Address.Scheme.HTTPS, "chat.example", 65536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("port 65536 is not from 1 to 65535");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "chat.example.com",
        "ftp://127.0.0.1",
        "https://",
        "https:// x",
        "/",
        "https://h:0",
        "https://h:65536",
        "https://h:99999999999",
        "https://h:port",
        "https://a..b",
        "https://::1",
        "https://[]",
        "https://[::1",
        "https://[127.0.0.1]",
        "https://[fe80::1%25eth0]",
        "https://[fe80::1%lo]",
        "https://[1:2]",
        "https://straße.example",
        "https://%6cocalhost",
        "http://a:b:c"
      })
  void what_is_no_address_is_refused(String address) {
    assertThatThrownBy(() -> Address.parse(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("endpoint '" + address + "' is no address like https://chat.example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.example.com/v4",
        "https://chat.example.com/v4/sns/",
        "https://chat.example.com?a=b",
        "https://chat.example.com?",
        "https://chat.example.com#",
        "https://chat.example.com//",
        "https://chat.example.com/#here"
      })
  void an_address_ends_after_host_and_port(String address) {
    assertThatThrownBy(() -> Address.parse(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("must end after the host and port: it has a path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://admin:hunter2@chat.example.com", "https://:hunter2@chat.example.com"})
  void an_address_carries_no_password_and_the_refusal_does_not_repeat_it(String address) {
    assertThatThrownBy(() -> Address.parse(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("must not carry a user name or password")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void an_address_carries_no_user_name() {
    assertThatThrownBy(() -> Address.parse("https://admin@chat.example.com"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("must not carry a user name or password");
  }
}
