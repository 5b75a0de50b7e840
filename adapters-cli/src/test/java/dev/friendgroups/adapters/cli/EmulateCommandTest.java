package dev.friendgroups.adapters.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.adapters.cli.wiring.ControlKey;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings.Conduct;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings.Listener;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings.Tls;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Running a Chat to test against; each of these is interrupted at once. */
class EmulateCommandTest {
  private static final String NOTES =
      "Control it at http://127.0.0.1:8080/emulator/v1/ with the header Authorization: Bearer KEY,"
          + " the key being in FRIEND_GROUPS_CONTROL_KEY.\n"
          + "See it in a browser at http://127.0.0.1:8080/emulator/#key=%s\n"
          + "The emulator runs until Ctrl-C.\n";

  @TempDir Path home;
  private Program program;

  @BeforeEach
  void start() {
    program = Program.at(home);
  }

  @AfterEach
  void forgetTheInterruption() {
    Thread.interrupted();
  }

  private Result emulate(String... more) {
    List<String> arguments = new ArrayList<>(List.of("emulate"));
    arguments.addAll(List.of(more));
    Result result = program.run(arguments.toArray(String[]::new));
    Thread.interrupted();
    return result;
  }

  private Result with(String variable, String value) {
    program.with(variable, value);
    Result result = emulate();
    program.without(variable);
    return result;
  }

  private EmulationSettings settings() {
    return program.wiring.emulations.get(0);
  }

  private Path key(String text) throws IOException {
    return key("it's my.key", text);
  }

  private Path key(String name, String text) throws IOException {
    Path file = Files.writeString(home.resolve(name), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void it_prints_what_leads_the_other_commands_to_it() {
    Result result = emulate();

    String made = settings().secretKey().text();
    assertThat(made).matches("[0-9a-f]{64}");
    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                """
                unset FRIEND_GROUPS_PROFILE FRIEND_GROUPS_REGION FRIEND_GROUPS_USER_SIG \
                FRIEND_GROUPS_SECRET_KEY_FILE FRIEND_GROUPS_CONTROL_KEY_FILE
                export FRIEND_GROUPS_ENDPOINT=http://127.0.0.1:8080
                export FRIEND_GROUPS_SDK_APP_ID=1400000000
                export FRIEND_GROUPS_ADMIN=administrator
                export FRIEND_GROUPS_SECRET_KEY=%s
                export FRIEND_GROUPS_CONTROL_KEY=%s
                """
                    .formatted(made, settings().controlKey().text()),
                NOTES.formatted(settings().controlKey().text())));
    assertThat(program.wiring.open).isZero();
  }

  @Test
  void each_emulator_has_a_key_of_its_own() {
    emulate();
    emulate();

    assertThat(program.wiring.emulations.get(0).secretKey())
        .isNotEqualTo(program.wiring.emulations.get(1).secretKey());
  }

  @Test
  void as_json_the_same_is_one_object() {
    assertThat(emulate("--json").out())
        .isEqualTo(
            "{\"FRIEND_GROUPS_ENDPOINT\":\"http://127.0.0.1:8080\","
                + "\"FRIEND_GROUPS_SDK_APP_ID\":\"1400000000\","
                + "\"FRIEND_GROUPS_ADMIN\":\"administrator\","
                + "\"FRIEND_GROUPS_SECRET_KEY\":\""
                + settings().secretKey().text()
                + "\",\"FRIEND_GROUPS_CONTROL_KEY\":\""
                + settings().controlKey().text()
                + "\"}\n");
  }

  @Test
  void a_key_file_is_named_and_its_key_not_shown() throws IOException {
    Path file = key("my-own-key");

    Result result = emulate("--secret-key-file", file.toString(), "--admin", "the admin's");

    assertThat(settings().secretKey().text()).isEqualTo("my-own-key");
    assertThat(result.out())
        .isEqualTo(
            """
            unset FRIEND_GROUPS_PROFILE FRIEND_GROUPS_REGION FRIEND_GROUPS_USER_SIG \
            FRIEND_GROUPS_SECRET_KEY FRIEND_GROUPS_CONTROL_KEY_FILE
            export FRIEND_GROUPS_ENDPOINT=http://127.0.0.1:8080
            export FRIEND_GROUPS_SDK_APP_ID=1400000000
            export FRIEND_GROUPS_ADMIN='the admin'\\''s'
            export FRIEND_GROUPS_SECRET_KEY_FILE='%s'
            export FRIEND_GROUPS_CONTROL_KEY=%s
            """
                .formatted(file.toString().replace("'", "'\\''"), settings().controlKey().text()));
  }

  @Test
  void a_control_key_can_be_given_by_file_or_variable_and_is_not_shown() throws IOException {
    Path file = key("control.key", "from-a-file");

    Result byOption = emulate("--control-key-file", file.toString());
    Result byFileVariable = with("FRIEND_GROUPS_CONTROL_KEY_FILE", file.toString());
    Result byVariable = with("FRIEND_GROUPS_CONTROL_KEY", "from-the-variable");

    assertThat(program.wiring.emulations.get(0).controlKey().text()).isEqualTo("from-a-file");
    assertThat(byOption.out()).endsWith("export FRIEND_GROUPS_CONTROL_KEY_FILE=" + file + "\n");
    assertThat(byFileVariable.out())
        .endsWith("export FRIEND_GROUPS_CONTROL_KEY_FILE=" + file + "\n");
    assertThat(byOption.toString() + byFileVariable + byVariable)
        .doesNotContain("from-a-file", "from-the-variable");
  }

  @Test
  void a_control_key_that_is_blank_or_given_twice_is_refused() {
    assertThat(with("FRIEND_GROUPS_CONTROL_KEY", " "))
        .isEqualTo(new Result(2, "", "error: FRIEND_GROUPS_CONTROL_KEY is blank\n"));
    program.with("FRIEND_GROUPS_CONTROL_KEY", "x");
    assertThat(with("FRIEND_GROUPS_CONTROL_KEY_FILE", "y").err())
        .isEqualTo(
            "error: FRIEND_GROUPS_CONTROL_KEY and FRIEND_GROUPS_CONTROL_KEY_FILE exclude each"
                + " other\n");
  }

  @Test
  void each_emulator_has_a_control_key_of_its_own_that_is_no_secret_key() {
    emulate();
    emulate();

    assertThat(
            program.wiring.emulations.stream()
                .flatMap(each -> Stream.of(each.controlKey().text(), each.secretKey().text())))
        .doesNotHaveDuplicates()
        .allMatch(key -> key.matches("[0-9a-f]{64}"));
    assertThat(settings().toString())
        .doesNotContain(settings().controlKey().text(), settings().secretKey().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash", "dash", "zsh"})
  void a_shell_reads_the_exports_as_they_are_meant_and_forgets_another_chat(String shell)
      throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin", shell)), shell + " is installed");
    String admin = "a'b\"c $HOME `id` \\ ; #";

    Result result = emulate("--admin", admin);

    assertThat(variablesAfter(shell, result.out()))
        .isEqualTo(
            Map.of(
                "FRIEND_GROUPS_ENDPOINT",
                "http://127.0.0.1:8080",
                "FRIEND_GROUPS_SDK_APP_ID",
                "1400000000",
                "FRIEND_GROUPS_ADMIN",
                admin,
                "FRIEND_GROUPS_SECRET_KEY",
                settings().secretKey().text(),
                "FRIEND_GROUPS_CONTROL_KEY",
                settings().controlKey().text()));
  }

  /** Our variables in a shell that was set up for another app, after it read these lines. */
  private static Map<String, String> variablesAfter(String shell, String lines) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(shell, "-euc", lines + "env | grep ^FRIEND_GROUPS_")
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("FRIEND_GROUPS_"));
    for (String name : List.of("PROFILE", "REGION", "SECRET_KEY_FILE", "USER_SIG", "ENDPOINT")) {
      builder.environment().put("FRIEND_GROUPS_" + name, "left over");
    }
    Process process = builder.start();
    String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return seen.lines()
        .map(line -> line.split("=", 2))
        .collect(toMap(parts -> parts[0], parts -> parts[1]));
  }

  @Test
  void a_control_key_given_by_a_variable_is_left_set() {
    assertThat(with("FRIEND_GROUPS_CONTROL_KEY", "mine").out())
        .startsWith(
            "unset FRIEND_GROUPS_PROFILE FRIEND_GROUPS_REGION FRIEND_GROUPS_USER_SIG"
                + " FRIEND_GROUPS_SECRET_KEY_FILE\nexport ");
  }

  @Test
  void every_option_reaches_the_emulator() throws IOException {
    emulate(
        "--host=localhost",
        "--port=8080",
        "--data=accounts.db",
        "--seed=seed.json",
        "--sdk-app-id=7",
        "--admin=ops",
        "--secret-key-file=" + key("k"),
        "--control-key-file=" + key("control.key", "c"),
        "--calls-per-second=0",
        "--app-calls-per-second=300",
        "--tls",
        "--tls-name=chat",
        "--tls-name=chat.test",
        "--calls-per-day=9",
        "--not-friend=30001",
        "--rehearse=outage",
        "--count-refused",
        "--latency=50ms",
        "--absent-group=error",
        "--fault-seed=-9");

    assertThat(settings())
        .isEqualTo(
            new EmulationSettings(
                new Listener(
                    "localhost",
                    8080,
                    Optional.of(
                        new Tls(
                            home.resolve(".local/state/friend-groups/emulator"),
                            List.of("chat", "chat.test")))),
                Optional.of(Path.of("accounts.db")),
                Optional.of(Path.of("seed.json")),
                new SdkAppId(7),
                "ops",
                new SecretKey("k"),
                new ControlKey("c"),
                new Conduct(
                    0,
                    300,
                    9,
                    true,
                    Duration.ofMillis(50),
                    true,
                    30001,
                    Optional.of("outage"),
                    List.of(),
                    -9)));
  }

  @Test
  void without_options_it_is_like_Chat() {
    emulate();

    EmulationSettings usual = settings();
    assertThat(usual)
        .isEqualTo(
            new EmulationSettings(
                new Listener("127.0.0.1", 0, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                new SdkAppId(1400000000),
                "administrator",
                usual.secretKey(),
                usual.controlKey(),
                new Conduct(
                    200,
                    0,
                    0,
                    false,
                    Duration.ZERO,
                    false,
                    32216,
                    Optional.empty(),
                    List.of(),
                    0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.8.7", "localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1"})
  void an_address_of_this_machine_only_needs_no_warning(String host) {
    assertThat(emulate("--host", host).err())
        .isEqualTo(NOTES.formatted(settings().controlKey().text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "128.0.0.1"})
  void an_address_that_others_reach_gets_a_warning(String host) {
    assertThat(emulate("--quiet", "--host", host).err())
        .isEqualTo("warning: other machines can reach the emulator at " + host + "\n");
  }

  @Test
  void a_blank_address_may_be_any_and_gets_a_warning() {
    assertThat(emulate("--host", "").err())
        .startsWith("warning: other machines can reach the emulator at");
  }

  @Test
  void what_is_no_address_is_refused() {
    assertThat(emulate("--host", "300.1.2.3.4"))
        .isEqualTo(new Result(2, "", "error: --host '300.1.2.3.4' is no address\n"));
  }

  @Test
  void with_tls_the_certificate_to_trust_is_among_the_exports() {
    Result result = emulate("--tls");

    Path certificate = home.resolve(".local/state/friend-groups/emulator/ca.pem");
    assertThat(result.out())
        .startsWith(
            "unset FRIEND_GROUPS_PROFILE FRIEND_GROUPS_REGION FRIEND_GROUPS_USER_SIG"
                + " FRIEND_GROUPS_CA_FILE SSL_CERT_DIR CURL_CA_BUNDLE ")
        .contains("\nexport SSL_CERT_FILE=" + certificate + "\n");
    assertThat(result.err())
        .contains("Whoever trusts " + certificate + " can call it over https.\n");
  }

  @Test
  void names_for_a_certificate_without_tls_are_a_mistake() {
    assertThat(emulate("--tls-name", "chat"))
        .isEqualTo(new Result(2, "", "error: --tls-name needs --tls\n"));
  }

  @Test
  void a_port_that_is_taken_has_an_exit_code_of_its_own() {
    assertThat(emulate("--port", "9999"))
        .isEqualTo(new Result(6, "", "error: cannot listen: port taken\n"));
  }

  @Test
  void a_ready_file_is_there_while_it_runs_and_says_where() {
    Path ready = home.resolve("ready");
    List<String> seen = new ArrayList<>();
    program.wiring.whenEmulatorStops = () -> seen.addAll(lines(ready));

    Result result = emulate("--ready-file", ready.toString());
    program.wiring.whenEmulatorStops = () -> {};

    assertThat(result.code()).isZero();
    assertThat(seen).containsExactly("http://127.0.0.1:8080");
    assertThat(ready).doesNotExist();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void a_ready_file_left_behind_by_a_kill_is_gone_when_it_cannot_start() throws IOException {
    Path ready = Files.writeString(home.resolve("ready"), "http://127.0.0.1:1\n");

    emulate("--ready-file", ready.toString(), "--port", "9999");

    assertThat(ready).doesNotExist();
  }

  @Test
  void a_ready_file_that_cannot_be_written_ends_it() {
    assertThat(emulate("--ready-file", home.resolve("no/such/folder").toString()).code())
        .isEqualTo(2);
    assertThat(program.wiring.open).isZero();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_wrong_fault_rule_is_refused() {
    assertThat(emulate("--fault", "group_delete:\u001bx"))
        .isEqualTo(new Result(2, "", "error: fault rule 'group_delete:\\u001bx' is wrong\n"));
  }

  @Test
  void a_word_for_absent_groups_is_ok_or_error() {
    assertThat(emulate("--absent-group", "maybe").err())
        .isEqualTo(
            """
            error: Invalid value for option '--absent-group': 'maybe' is none of ok, error
            Help: friend-groups emulate --help
            """);
  }

  @Test
  void with_verbose_each_request_is_told() {
    assertThat(emulate("--verbose").err()).startsWith("group_get of alice: ok\n");
    assertThat(emulate().err()).doesNotContain("group_get of alice");
  }

  @Test
  void its_help_says_what_it_does_where_the_documentation_is_silent() {
    assertThat(emulate("--help").out())
        .contains(
            """

            Examples:
              friend-groups emulate
              friend-groups emulate --port 8080 --latency 50ms
              friend-groups emulate --fault group_delete:30008:0.05
            """)
        .endsWith(
            """

            Where the documentation is silent:
              100% of absent names are ignored.
            """);
  }
}
