package dev.friendgroups.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.chat.ProxyServer.Login;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyServerTest {
  @ParameterizedTest
  @CsvSource({
    "http://proxy.example.com:3128, http://proxy.example.com:3128",
    "HTTP://Proxy.Example.Com:3128/, http://proxy.example.com:3128",
    "proxy.example.com:3128, http://proxy.example.com:3128",
    "proxy, http://proxy:80",
    "' http://10.0.0.1:8080 ', http://10.0.0.1:8080",
    "http://[0:0::1]:8080, http://[::1]:8080"
  })
  void a_proxy_is_read_as_curl_reads_it(String text, String read) {
    ProxyServer proxy = ProxyServer.parse(text);

    assertThat(proxy).hasToString(read);
    assertThat(proxy.login()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://ann:s3cret@proxy:3128, ann, s3cret",
    "ann:s3cret@proxy:3128, ann, s3cret",
    "http://ann@proxy:3128, ann, ''",
    "http://ann%40example.com:p%3Aq%2fr%25@proxy, ann@example.com, p:q/r%",
    "http://ann:a+b@c:d@proxy, ann, a+b@c:d"
  })
  void user_and_password_may_be_percent_encoded(String text, String user, String password) {
    assertThat(ProxyServer.parse(text).login()).contains(new Login(user, password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://",
        "http://:3128",
        "http://ann:s3cret@",
        "http://ann:s3cret@proxy:0",
        "http://ann:s3cret@proxy:70000",
        "http://ann:s3cret@proxy:port",
        "http://ann:s3cret@pro xy:3128",
        "http://ann:s3cret@proxy:3128/path",
        "http://ann:s3cret%zz@proxy:3128",
        "socks5://ann:s3cret@proxy:1080",
        "https://ann:s3cret@proxy:3128"
      })
  void what_is_no_such_proxy_is_refused_without_showing_it(String text) {
    assertThatThrownBy(() -> ProxyServer.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .message()
        .doesNotContain("s3cret", "ann");
  }

  @Test
  void a_proxy_shows_its_password_nowhere() {
    ProxyServer proxy = new ProxyServer("proxy", 3128, Optional.of(new Login("ann", "s3cret")));

    assertThat(new ProxyChoice(Optional.of(proxy), NoProxy.NOTHING, false).toString())
        .contains("http://proxy:3128")
        .doesNotContain("s3cret", "ann");
    assertThat(proxy.login().orElseThrow()).hasToString("Login[***]");
  }
}
