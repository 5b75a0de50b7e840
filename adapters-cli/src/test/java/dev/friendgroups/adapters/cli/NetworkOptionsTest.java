package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.domain.chat.Address;
import dev.friendgroups.domain.chat.Network;
import dev.friendgroups.domain.chat.NoProxy;
import dev.friendgroups.domain.chat.ProxyChoice;
import dev.friendgroups.domain.chat.ProxyServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to Chat: a proxy, and whom to trust. */
class NetworkOptionsTest {
  private static final String HTTPS = "https://chat.example.com";

  @TempDir Path home;
  private Program program;
  private Path authorities;

  @BeforeEach
  void configureAnApp() throws IOException {
    program = Program.withApp(home);
    authorities = home.resolve("authorities.pem");
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/authorities.pem"))) {
      Files.copy(in, authorities);
    }
  }

  @Test
  void with_nothing_said_chat_is_reached_directly() {
    assertThat(network()).isEqualTo(Network.DIRECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"FRIEND_GROUPS_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
  void a_variable_names_the_proxy(String variable) {
    program.with(variable, "http://ann:s3cret@proxy:3128");

    ProxyServer proxy = network().proxy().towards(Address.parse(HTTPS)).orElseThrow();

    assertThat(proxy).isEqualTo(ProxyServer.parse("http://ann:s3cret@proxy:3128"));
  }

  @Test
  void the_option_goes_first_then_our_own_variable_then_those_of_every_program() {
    program.with("ALL_PROXY", "last").with("HTTPS_PROXY", "later").with("https_proxy", "late");
    assertThat(proxy()).contains("http://late:80");

    program.with("FRIEND_GROUPS_PROXY", "own");
    assertThat(proxy()).contains("http://own:80");

    assertThat(proxy("--proxy", "first:3128")).contains("http://first:3128");
  }

  @Test
  void none_means_none_whatever_else_is_said() throws IOException {
    program.with("HTTPS_PROXY", "later");
    assertThat(proxy("--proxy", "none")).isEmpty();

    program.with("FRIEND_GROUPS_PROXY", "none");
    assertThat(proxy()).isEmpty();
  }

  @Test
  void exceptions_hold_for_a_proxy_from_wherever_and_this_machine_is_one_unless_asked_for() {
    program.with("NO_PROXY", "example.com, 10.0.0.0/8");

    assertThat(network("--proxy", "proxy:3128").proxy())
        .isEqualTo(
            new ProxyChoice(
                Optional.of(ProxyServer.parse("proxy:3128")),
                NoProxy.parse("example.com,10.0.0.0/8"),
                true));
    program.with("HTTPS_PROXY", "proxy:3128").with("no_proxy", "*");
    assertThat(network().proxy())
        .isEqualTo(
            new ProxyChoice(
                Optional.of(ProxyServer.parse("proxy:3128")), NoProxy.parse("*"), false));
  }

  @Test
  void a_profile_names_proxy_and_certificates() throws IOException {
    profile("prod.proxy = http://ann:s3cret@proxy:3128", "prod.ca-file = ../../authorities.pem");

    assertThat(proxy("--profile", "prod")).contains("http://proxy:3128");
    assertThat(network("--profile", "prod").trusted()).hasSize(2);
  }

  @Test
  void a_profile_is_said_to_be_overridden_by_a_variable() throws IOException {
    profile("prod.proxy = proxy:3128");
    program = Program.at(home).with("HTTPS_PROXY", "http://ann:s3cret@other");

    Result result = program.run("list", "--account=alice", "--profile", "prod");

    assertThat(result.err())
        .isEqualTo(
            "warning: proxy of profile 'prod' is overridden by HTTPS_PROXY; unset HTTPS_PROXY\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FRIEND_GROUPS_CA_FILE", "SSL_CERT_FILE"})
  void so_it_is_where_a_variable_names_other_certificates(String variable) throws IOException {
    profile("prod.ca-file = ../../authorities.pem");
    program = Program.at(home).with(variable, home.resolve("authorities.pem").toString());

    Result result = program.run("list", "--account=alice", "--profile", "prod");

    assertThat(result.err())
        .isEqualTo(
            "warning: ca-file of profile 'prod' is overridden by "
                + variable
                + "; unset "
                + variable
                + "\n");
  }

  @Test
  void a_password_in_an_argument_is_refused_without_showing_it() {
    Result result = program.run("list", "--account=alice", "--proxy", "http://ann:s3cret@p:1");

    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "",
                "error: --proxy must not carry a password, since others on this machine can see it"
                    + " in the list of processes; set HTTPS_PROXY or FRIEND_GROUPS_PROXY"
                    + " instead\n"));
  }

  @Test
  void what_is_no_proxy_is_told_by_where_it_came_from() {
    program.with("HTTPS_PROXY", "socks5://ann:s3cret@proxy:1080");

    assertThat(program.run("list", "--account=alice"))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: HTTPS_PROXY: a proxy of that kind is not supported; use http://;"
                    + " --proxy none does without\n"));
    assertThat(program.run("list", "--account=alice", "--proxy", "http://pro xy").err())
        .isEqualTo(
            "error: --proxy: it is no proxy like http://proxy.example.com:3128;"
                + " --proxy none does without\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list --account alice --proxxy http://ann:s3cret@proxy",
        "list --account alice http://ann:s3cret@proxy",
        "list --account alice --region http://ann:s3@cret@proxy",
        "list --account alice --endpoint https://ann:s3cret@proxy"
      })
  void a_password_in_the_wrong_place_is_not_repeated(String line) {
    program.without("FRIEND_GROUPS_REGION");

    Result result = program.run(line.split(" ", -1));

    assertThat(result.code()).isNotZero();
    assertThat(result.err()).startsWith("error: ").doesNotContain("s3cret", "cret@");
  }

  @Test
  void plain_http_goes_through_no_proxy_and_nobody_is_to_believe_it_did() {
    program.without("FRIEND_GROUPS_REGION").with("FRIEND_GROUPS_ENDPOINT", "http://127.0.0.1:8080");

    assertThat(program.run("list", "--account=alice", "--proxy", "proxy").err())
        .isEqualTo("error: --proxy goes with https only: plain http stays on this machine\n");
    assertThat(program.run("list", "--account=alice", "--proxy", "none").code()).isZero();
    assertThat(program.with("HTTPS_PROXY", "proxy").run("list", "--account=alice").code()).isZero();
  }

  @Test
  void the_embedded_chat_is_reached_whatever_leads_to_others() {
    Program fresh =
        Program.at(home)
            .with("HTTPS_PROXY", "socks5://proxy:1080")
            .with("FRIEND_GROUPS_CA_FILE", "nowhere.pem");

    assertThat(fresh.run("list", "--account=alice").code()).isZero();
    assertThat(fresh.wiring.latest().network()).isEqualTo(Network.DIRECT);
  }

  @Test
  void certificates_to_trust_are_read_from_a_file() {
    assertThat(network("--ca-file", authorities.toString()).trusted())
        .extracting(certificate -> certificate.getSubjectX500Principal().getName())
        .containsExactly("CN=Test authority one", "CN=Test authority two");

    program.with("SSL_CERT_FILE", authorities.toString());
    assertThat(network().trusted()).hasSize(2);
  }

  @Test
  void a_file_without_certificates_is_told() throws IOException {
    Path empty = Files.writeString(home.resolve("empty.pem"), "nothing\n");
    Path bad =
        Files.writeString(
            home.resolve("bad.pem"),
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

    assertThat(caFile(home.resolve("none.pem")))
        .isEqualTo("error: --ca-file: there is no file " + home.resolve("none.pem") + "\n");
    assertThat(caFile(home)).isEqualTo("error: --ca-file " + home + " is a folder, not a file\n");
    assertThat(caFile(empty))
        .isEqualTo(
            "error: --ca-file " + empty + " has no certificate in it (PEM, BEGIN CERTIFICATE)\n");
    assertThat(caFile(bad))
        .isEqualTo("error: --ca-file " + bad + " has a certificate in it that cannot be read\n");
  }

  @Test
  void a_file_that_concerns_every_program_keeps_none_from_running() {
    program.with("SSL_CERT_FILE", "/no-cert-file.crt");

    Result result = program.run("list", "--account=alice");

    assertThat(result.code()).isZero();
    assertThat(result.err())
        .isEqualTo(
            "warning: SSL_CERT_FILE: there is no file /no-cert-file.crt; it is passed" + " over\n");
    assertThat(program.run("list", "--account=alice", "--embedded").err())
        .doesNotContain("SSL_CERT_FILE");
  }

  @Test
  void a_check_shows_proxy_and_certificates_and_where_they_were_told_of() {
    program.with("HTTPS_PROXY", "http://ann:s3cret@proxy:3128");
    String[] check = {"check", "--ca-file", authorities.toString()};

    String out = program.run(check).out();
    String direct = program.with("NO_PROXY", "*").run(check).out();

    assertThat(out)
        .startsWith(
            "ok       proxy   http://proxy:3128 (HTTPS_PROXY)\nok       ca-file 2 certificates of "
                + authorities
                + " (--ca-file)\n");
    assertThat(direct).doesNotContain("proxy").contains("ca-file");
  }

  @Test
  void hints_lead_the_same_way() throws IOException {
    program.wiring.chat.deletions.refuse("alice", CONFLICT);
    Path file = Files.writeString(home.resolve("two.csv"), "account,group\nalice,gym\nbob,gym\n");

    String told =
        program
            .run(
                "delete",
                "--from=" + file,
                "-y",
                "--proxy=http://proxy:3128",
                "--ca-file=" + authorities)
            .err();

    assertThat(told)
        .contains(
            "again: friend-groups resume 12 --proxy http://proxy:3128 --ca-file "
                + authorities
                + "\n")
        .contains("Failures: friend-groups history 12 --failed\n");
  }

  private void profile(String... lines) throws IOException {
    Path folder = Files.createDirectories(home.resolve(".config/friend-groups"));
    Files.writeString(
        folder.resolve("config.properties"),
        "prod.sdk-app-id=1400000003\nprod.region=tokyo\nprod.secret-key-file=key\n"
            + String.join("\n", lines));
    Files.writeString(folder.resolve("key"), "the-key");
    Files.setPosixFilePermissions(
        folder.resolve("key"), PosixFilePermissions.fromString("rw-------"));
  }

  private String caFile(Path file) {
    Result result = program.run("list", "--account=alice", "--ca-file", file.toString());
    assertThat(result.code()).isEqualTo(2);
    return result.err();
  }

  private Optional<String> proxy(String... options) {
    return network(options).proxy().server().map(ProxyServer::toString);
  }

  private Network network(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "list";
    arguments[1] = "--account=alice";
    System.arraycopy(options, 0, arguments, 2, options.length);
    Result result = program.run(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return program.wiring.latest().network();
  }
}
