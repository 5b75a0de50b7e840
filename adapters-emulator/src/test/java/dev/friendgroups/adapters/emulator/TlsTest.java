package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.tls.CertificateAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An emulator over TLS, and who trusts it. */
class TlsTest {
  private final CertificateAuthority ca = CertificateAuthority.fresh(Instant.now());

  private final ChatEmulator emulator =
      ChatEmulator.builder().tls(ca, "chat", "Chat.Example.com", "192.0.2.7").start();
  private final Api api = new Api(emulator, ca);

  @TempDir Path folder;

  @BeforeEach
  void given() {
    emulator.put(SampleAccounts.contacts());
  }

  @AfterEach
  void close() {
    api.close();
    emulator.close();
  }

  @Test
  void whoever_trusts_the_authority_is_answered_as_without_tls() throws IOException {
    assertThat(emulator.endpoint()).hasScheme("https").hasHost("127.0.0.1");
    assertThat(api.call("group_get", "{'From_Account':'alice'}").errorCode()).isZero();
    assertThat(api.attempt("GET", "/emulator/v1/accounts", new byte[0]).status()).isEqualTo(200);
  }

  @Test
  void its_page_may_control_it_over_https_too() throws IOException {
    Request request =
        new Request.Builder()
            .url(emulator.endpoint() + "/emulator/v1/accounts")
            .header("Authorization", "Bearer " + emulator.controlKey().text())
            .header("Origin", emulator.endpoint().toString())
            .build();

    assertThat(api.attempt(request).status()).isEqualTo(200);
  }

  @Test
  void whoever_does_not_is_told_by_tls() {
    OkHttpClient stranger = new OkHttpClient();

    assertThatThrownBy(
            () ->
                stranger
                    .newCall(new Request.Builder().url(emulator.endpoint().toString()).build())
                    .execute())
        .isInstanceOf(SSLException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "chat", "chat.example.com", "192.0.2.7", "[::1]"})
  void its_certificate_is_for_this_machine_and_for_the_names_given(String name) throws IOException {
    assertThat(status(name)).isEqualTo(name.endsWith("::1]") || name.equals("192.0.2.7") ? 0 : 200);
    assertThat(names()).contains(name.equals("[::1]") ? "0:0:0:0:0:0:0:1" : name);
  }

  @Test
  void its_certificate_is_for_no_other_name() {
    assertThatThrownBy(() -> status("other")).isInstanceOf(SSLPeerUnverifiedException.class);
  }

  /** What the control API answers under a name that leads here; 0 for an address elsewhere. */
  private int status(String name) throws IOException {
    if (name.startsWith("[") || name.startsWith("192.")) {
      return 0;
    }
    Dns here = any -> List.of(InetAddress.getLoopbackAddress());
    OkHttpClient client = Api.client(ca).newBuilder().dns(here).build();
    Request request =
        new Request.Builder()
            .url("https://" + name + ":" + emulator.endpoint().getPort() + "/emulator/v1/accounts")
            .header("Authorization", "Bearer " + emulator.controlKey().text())
            .build();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }

  private List<String> names() throws IOException {
    try (Response response =
        Api.client(ca)
            .newCall(new Request.Builder().url(emulator.endpoint().toString()).build())
            .execute()) {
      X509Certificate server = (X509Certificate) response.handshake().peerCertificates().get(0);
      return server.getSubjectAlternativeNames().stream()
          .map(name -> String.valueOf(name.get(1)))
          .toList();
    } catch (CertificateParsingException e) {
      throw new IOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "-x", "ch\u00e4t", "a..b.", "x:y", "300.1.1.1"})
  void what_is_no_name_is_refused(String name) {
    assertThatThrownBy(() -> ChatEmulator.builder().tls(ca, name).start())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset-before", "reset-after", "truncate"})
  void faults_reach_the_client_through_tls(String kind) {
    emulator.faults(List.of(FaultRule.parse("*:" + kind + ":1")));

    assertThatThrownBy(
            () ->
                api.attempt(
                    "POST",
                    "/v4/sns/group_get?" + api.query(),
                    "{\"From_Account\":\"alice\"}".getBytes(UTF_8)))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -sS --fail --cacert CA URL",
        "python3 -c \"import ssl,urllib.request as r; c=ssl.create_default_context(cafile='CA');"
            + " c.verify_flags|=ssl.VERIFY_X509_STRICT;"
            + " print(r.urlopen('URL',context=c).read().decode())\"",
        "NODE_EXTRA_CA_CERTS=CA node -e \"fetch('URL').then(r=>r.text()).then(console.log)\"",
        "openssl s_client -connect localhost:PORT -CAfile CA -x509_strict -verify_return_error"
            + " -verify_hostname localhost -brief </dev/null 2>&1 && echo '\"status\":\"ok\"'"
      })
  void other_programs_trust_it_by_its_file(String command) throws Exception {
    Path file = Files.writeString(folder.resolve("ca.pem"), ca.pem());
    assumeTrue(installed(command), "SKIPPED: not installed: " + command);

    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                command
                    .replace("CA_", "C\0_")
                    .replace("CA ", file + " ")
                    .replace("'CA'", "'" + file + "'")
                    .replace("C\0_", "CA_")
                    .replace(
                        "URL",
                        "https://localhost:"
                            + emulator.endpoint().getPort()
                            + "/emulator/v1/health")
                    .replace("PORT", Integer.toString(emulator.endpoint().getPort())))
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(printed).contains("\"status\":\"ok\"");
  }

  private static boolean installed(String command) throws Exception {
    String program =
        Map.of("NODE_EXTRA_CA_CERTS=CA", "node")
            .getOrDefault(command.split(" ", 2)[0], command.split(" ", 2)[0]);
    return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
  }
}
