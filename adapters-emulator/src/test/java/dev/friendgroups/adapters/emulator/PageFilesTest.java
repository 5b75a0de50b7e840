package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that the emulator's page is made of, and who gets them. */
class PageFilesTest {
  private final ChatEmulator emulator = ChatEmulator.builder().start();

  @AfterEach
  void close() {
    emulator.close();
  }

  private RawConnection.Reply request(String line, String... headers) throws IOException {
    try (RawConnection connection = new RawConnection(emulator)) {
      connection.send(
          (line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n").getBytes(UTF_8));
      return connection.receive();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/emulator/ | text/html; charset=utf-8 | <!doctype html>",
        "/emulator/page.css | text/css; charset=utf-8 | prefers-color-scheme: dark",
        "/emulator/page.js | text/javascript; charset=utf-8 | sessionStorage",
        "/emulator/icon.svg | image/svg+xml | <svg"
      })
  void they_are_for_everybody_and_may_load_nothing_from_elsewhere(
      String path, String type, String part) throws IOException {
    RawConnection.Reply reply = request("GET " + path, "Host: localhost:8080");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains(part).doesNotContain(emulator.controlKey().text());
    assertThat(reply.head())
        .contains(
            "Content-Type: " + type,
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';",
            "frame-ancestors 'none'",
            "X-Content-Type-Options: nosniff",
            "Cache-Control: no-store",
            "Referrer-Policy: no-referrer");
    assertThat(reply.body().replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http:", "https:", "//cdn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/emulator/nosuch",
        "/emulator/../page.js",
        "/emulator/%2e%2e/page.js",
        "/emulator/page.js/",
        "/emulator//etc/passwd",
        "/emulator/PageHandler.class"
      })
  void there_is_nothing_else(String path) throws IOException {
    assertThat(request("GET " + path, "Host: localhost").status()).isEqualTo(404);
  }

  @Test
  void they_are_only_read() throws IOException {
    RawConnection.Reply reply = request("POST /emulator/", "Host: localhost", "Content-Length: 0");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.head()).contains("Allow: GET, HEAD");
  }

  @Test
  void a_page_whose_name_leads_to_this_machine_does_not_get_them() throws IOException {
    assertThat(request("GET /emulator/", "Host: evil.example").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, http://localhost:8080, 200",
    "localhost:8080, https://localhost:8080, 403",
    "localhost:8080, http://localhost:3000, 403",
    "localhost:8080, http://evil.example, 403",
    "localhost:8080, null, 403",
    "evil.example, http://evil.example, 403"
  })
  void the_page_may_control_the_emulator_that_it_comes_from_and_no_other_may(
      String host, String origin, int status) throws IOException {
    RawConnection.Reply reply =
        request(
            "PUT /emulator/v1/quota",
            "Host: " + host,
            "Origin: " + origin,
            "Authorization: Bearer " + emulator.controlKey().text(),
            "Content-Length: 20\r\n\r\n{\"callsPerSecond\":5}");

    assertThat(reply.status()).isEqualTo(status);
  }
}
