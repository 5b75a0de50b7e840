package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.adapters.cli.output.CallTrace;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.spi.AppSettings;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.Settings;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.Network;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.chat.Region;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Option, then environment, then profile file, then default. */
class WhichChatTest {
  private static final String KEY = "FRIEND_GROUPS_SECRET_KEY";

  @TempDir Path home;

  private Program complete() {
    return Program.withApp(home);
  }

  private void profiles(String... lines) throws IOException {
    Path folder = Files.createDirectories(home.resolve(".config/friend-groups"));
    Files.write(folder.resolve("config.properties"), List.of(lines));
  }

  private Path secret(String name, String text) throws IOException {
    Path file = Files.writeString(home.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static ChatApp app(Program program, String... options) {
    List<String> arguments = new ArrayList<>(List.of("list", "--account", "alice"));
    arguments.addAll(List.of(options));
    Result result = program.run(arguments.toArray(String[]::new));
    assertThat(result.err().lines()).allMatch(line -> line.startsWith("warning: --profile "));
    assertThat(result.code()).isZero();
    return target(program).complete();
  }

  private static AppSettings target(Program program) {
    return ((Target.App) program.wiring.latest().target()).app();
  }

  private static Result list(Program program, String... options) {
    List<String> arguments = new ArrayList<>(List.of("list", "--account", "alice"));
    arguments.addAll(List.of(options));
    return program.run(arguments.toArray(String[]::new));
  }

  @Test
  void with_nothing_configured_it_is_the_embedded_Chat_and_one_line_says_so() {
    Program program = Program.at(home);

    Result result = list(program);

    Path data = home.resolve(".local/share/friend-groups");
    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                "alice has no friend groups (sequence 0)\n",
                "No app is configured: using the embedded Chat, with its data in " + data + "\n"));
    assertThat(program.wiring.latest().target()).isEqualTo(new Target.Embedded(data));
    assertThat(program.wiring.open).isZero();
  }

  @Test
  void quiet_leaves_that_line_out() {
    assertThat(list(Program.at(home), "--quiet").err()).isEmpty();
  }

  @Test
  void embedded_wins_over_whatever_is_configured() throws IOException {
    profiles("default.sdk-app-id = nonsense");
    Program program = complete().with("XDG_DATA_HOME", home.resolve("data").toString());

    Result result = list(program, "--embedded");

    Path data = home.resolve("data/friend-groups");
    assertThat(result.err()).isEqualTo("Using the embedded Chat, with its data in " + data + "\n");
    assertThat(program.wiring.latest().target()).isEqualTo(new Target.Embedded(data));
  }

  @Test
  void the_embedded_Chat_needs_a_place_for_its_data() {
    assertThat(list(Program.homeless()))
        .isEqualTo(
            new Result(
                4,
                "",
                "error: no place for the embedded Chat's data: there is no home folder; set"
                    + " XDG_DATA_HOME\n"
                    + "Check the set-up: friend-groups check\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete --account alice gym", "restore 1", "resume 1", "history"})
  void the_ledger_needs_a_place_where_it_is_needed(String line) {
    Program program = Program.homeless().with("XDG_DATA_HOME", home.toString());

    assertThat(program.run(line.split(" ", -1)))
        .isEqualTo(
            new Result(
                4,
                "",
                """
                error: no place for the ledger: there is no home folder; use --ledger FILE
                Check the set-up: friend-groups check
                """));
    assertThat(list(program, "--ledger", "jobs.db").code()).isZero();
    assertThat(program.wiring.latest().ledger()).contains(LedgerLocation.parse("jobs.db"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"list --account alice", "create --account alice gym", "sign", "emulate"})
  void a_command_without_a_ledger_needs_no_place_for_one(String line) {
    Program program = Program.homeless().with("XDG_DATA_HOME", home.toString());

    int code = program.run(line.split(" ", -1)).code();

    Thread.interrupted();
    assertThat(code).isZero();
  }

  @Test
  void a_complete_configuration_reaches_the_app() {
    Program program = complete();

    list(program);

    assertThat(program.wiring.latest())
        .isEqualTo(
            new ConnectionSettings(
                "http",
                Settings.NONE,
                new Target.App(
                    new AppSettings(
                        Optional.of(new SdkAppId(1400000001)),
                        Optional.empty(),
                        Optional.of(Endpoint.of(Region.SINGAPORE)),
                        Optional.of(new SecretKey("the-key")))),
                Network.DIRECT,
                Optional.of(
                    LedgerLocation.file(home.resolve(".local/state/friend-groups/ledger.db"))),
                Optional.of(home.resolve(".local/state/friend-groups")),
                Duration.ofSeconds(30),
                5,
                200,
                100));
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "4, 2", "6, 3", "200, 100", "600, 256"})
  void as_many_workers_as_fit_the_quota(int callsPerSecond, int workers) {
    Program program = complete();

    list(program, "--calls-per-second", Integer.toString(callsPerSecond));

    assertThat(program.wiring.latest().workers()).isEqualTo(workers);
  }

  @Test
  void how_Chat_is_called_can_be_said() {
    Program program = complete();

    list(
        program,
        "--timeout=5s",
        "--retries=1",
        "--calls-per-second=7",
        "--workers=9",
        "--ledger=my.db");

    ConnectionSettings settings = program.wiring.latest();
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.retries()).isEqualTo(1);
    assertThat(settings.callsPerSecond()).isEqualTo(7);
    assertThat(settings.workers()).isEqualTo(9);
    assertThat(settings.ledger()).contains(LedgerLocation.parse("my.db"));
  }

  @Test
  void the_app_comes_from_option_then_environment_then_profile() throws IOException {
    profiles("default.sdk-app-id = 3");
    Program program = complete().with("FRIEND_GROUPS_SDK_APP_ID", "2");

    assertThat(app(program, "--sdk-app-id", "1").id()).isEqualTo(new SdkAppId(1));
    assertThat(app(program).id()).isEqualTo(new SdkAppId(2));
    assertThat(app(program.without("FRIEND_GROUPS_SDK_APP_ID")).id()).isEqualTo(new SdkAppId(3));
  }

  @Test
  void the_admin_comes_from_option_then_environment_then_profile_then_default() throws IOException {
    profiles("default.admin = from-profile");
    Program program = complete().with("FRIEND_GROUPS_ADMIN", "from-environment");

    assertThat(app(program, "--admin", "from-option").admin()).isEqualTo("from-option");
    assertThat(app(program).admin()).isEqualTo("from-environment");
    assertThat(app(program.without("FRIEND_GROUPS_ADMIN")).admin()).isEqualTo("from-profile");
    profiles("default.admin =");
    assertThat(app(program).admin()).isEqualTo("administrator");
  }

  @Test
  void the_region_comes_from_option_then_environment_then_profile() throws IOException {
    profiles("default.endpoint = https://profile.example");
    Program program = complete();

    assertThat(app(program, "--region", "china").endpoint()).isEqualTo(Endpoint.of(Region.CHINA));
    assertThat(app(program, "--endpoint", "https://option.example").endpoint())
        .isEqualTo(Endpoint.at("https://option.example"));
    assertThat(app(program).endpoint()).isEqualTo(Endpoint.of(Region.SINGAPORE));
    program.without("FRIEND_GROUPS_REGION");
    assertThat(app(program.with("FRIEND_GROUPS_ENDPOINT", "https://env.example")).endpoint())
        .isEqualTo(Endpoint.at("https://env.example"));
    assertThat(app(program.without("FRIEND_GROUPS_ENDPOINT")).endpoint())
        .isEqualTo(Endpoint.at("https://profile.example"));
    profiles("default.region = china");
    assertThat(app(program).endpoint()).isEqualTo(Endpoint.of(Region.CHINA));
  }

  @Test
  void the_key_comes_from_option_then_environment_then_profile() throws IOException {
    Path option = secret("option.key", "from-option\n");
    Path variable = secret("variable.key", "from-variable-file");
    Files.createDirectories(home.resolve(".config/friend-groups"));
    secret(".config/friend-groups/profile.key", "from-profile");
    profiles("default.secret-key-file = profile.key");
    Program program = complete().with(KEY, "from-variable");

    assertThat(app(program, "--secret-key-file", option.toString()).credentials())
        .isEqualTo(new SecretKey("from-option"));
    assertThat(app(program).credentials()).isEqualTo(new SecretKey("from-variable"));
    program.without(KEY).with("FRIEND_GROUPS_SECRET_KEY_FILE", variable.toString());
    assertThat(app(program).credentials()).isEqualTo(new SecretKey("from-variable-file"));
    program.without("FRIEND_GROUPS_SECRET_KEY_FILE");
    assertThat(app(program).credentials()).isEqualTo(new SecretKey("from-profile"));
  }

  @Test
  void a_UserSig_comes_from_option_then_environment_then_profile() throws IOException {
    Path option = secret("option.sig", "from-option\n");
    Files.createDirectories(home.resolve(".config/friend-groups"));
    secret(".config/friend-groups/profile.sig", "from-profile");
    profiles("default.user-sig-file = profile.sig");
    Program program = complete().without(KEY).with("FRIEND_GROUPS_USER_SIG", "from-variable");

    assertThat(app(program, "--user-sig-file", option.toString()).credentials())
        .isEqualTo(new ReadyUserSig("from-option"));
    assertThat(app(program).credentials()).isEqualTo(new ReadyUserSig("from-variable"));
    assertThat(app(program.without("FRIEND_GROUPS_USER_SIG")).credentials())
        .isEqualTo(new ReadyUserSig("from-profile"));
  }

  @Test
  void a_profile_is_chosen_by_option_then_environment_then_default() throws IOException {
    profiles(
        "default.sdk-app-id = 1", "test.sdk-app-id = 2", "live.sdk-app-id = 3", "live.admin = ops");
    Program program =
        complete().without("FRIEND_GROUPS_SDK_APP_ID").with("FRIEND_GROUPS_PROFILE", "test");

    assertThat(app(program, "--profile", "live").id()).isEqualTo(new SdkAppId(3));
    assertThat(app(program, "--profile", "live").admin()).isEqualTo("ops");
    assertThat(app(program).id()).isEqualTo(new SdkAppId(2));
    assertThat(app(program.without("FRIEND_GROUPS_PROFILE")).id()).isEqualTo(new SdkAppId(1));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_key_of_the_profile_file() throws IOException {
    profiles("\ufeffdefault.admin = elsewhere", "default.region = seoul");

    assertThat(app(complete()).admin()).isEqualTo("elsewhere");
  }

  @Test
  void a_line_end_from_elsewhere_is_no_part_of_a_variable() {
    assertThat(app(complete().with("FRIEND_GROUPS_ADMIN", "root\r")).admin()).isEqualTo("root");
  }

  @Test
  void the_profile_file_is_where_XDG_says() throws IOException {
    Path folder = Files.createDirectories(home.resolve("xdg/friend-groups"));
    Files.writeString(folder.resolve("config.properties"), "default.admin = elsewhere");
    Program program = complete().with("XDG_CONFIG_HOME", home.resolve("xdg").toString());

    assertThat(app(program).admin()).isEqualTo("elsewhere");
  }

  @Test
  void an_unknown_profile_is_a_wrong_set_up_and_names_those_there_are() throws IOException {
    Path file = home.resolve(".config/friend-groups/config.properties");
    assertThat(list(complete(), "--profile", "live"))
        .isEqualTo(
            new Result(
                4,
                "",
                "error: there is no profile 'live' in "
                    + file
                    + "\nCheck the set-up: friend-groups check --profile live\n"));

    profiles("test.sdk-app-id = 2", "default.sdk-app-id = 1");
    assertThat(list(complete(), "--profile", "liv\u001be"))
        .isEqualTo(
            new Result(
                4,
                "",
                "error: there is no profile 'liv\\u001be' in "
                    + file
                    + "; there are default, test\n"
                    + "Check the set-up: friend-groups check --profile $'liv\\u001be'\n"));
  }

  @Test
  void a_profile_asked_for_never_leads_to_the_embedded_Chat() throws IOException {
    profiles("live.sdkappid = 3");

    Result result = list(Program.at(home), "--profile", "live");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err()).contains("error: the configuration is not complete; missing: ");
  }

  @Test
  void a_profile_file_that_cannot_be_read_is_a_wrong_set_up() throws IOException {
    profiles("default.admin = \\u00zz");

    Result result = list(Program.at(home));

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err())
        .startsWith(
            "error: cannot read the profile file "
                + home.resolve(".config/friend-groups/config.properties")
                + ": ");
  }

  @ParameterizedTest
  @CsvSource({
    "FRIEND_GROUPS_SDK_APP_ID, the app (--sdk-app-id or FRIEND_GROUPS_SDK_APP_ID)",
    "FRIEND_GROUPS_REGION, the region (--region or FRIEND_GROUPS_REGION; or --endpoint)",
    KEY + ", the key (--secret-key-file or FRIEND_GROUPS_SECRET_KEY; or a UserSig)"
  })
  void a_part_that_is_missing_is_named(String variable, String missing) {
    Program program = complete().without(variable);

    assertThat(list(program))
        .isEqualTo(
            new Result(
                4,
                "",
                "error: the configuration is not complete; missing: "
                    + missing
                    + ". Or use --embedded to try things out\n"
                    + "Check the set-up: friend-groups check\n"));
    assertThat(program.wiring.connections).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FRIEND_GROUPS_SDK_APP_ID, 1",
    "FRIEND_GROUPS_ADMIN, ops",
    "FRIEND_GROUPS_REGION, china",
    "FRIEND_GROUPS_ENDPOINT, https://chat.example",
    KEY + ", k",
    "FRIEND_GROUPS_USER_SIG, s"
  })
  void any_single_setting_is_a_part_and_not_nothing(String variable, String value) {
    Program program = Program.at(home).with(variable, value);

    assertThat(list(program).code()).isEqualTo(4);
    assertThat(program.wiring.connections).isEmpty();
  }

  @Test
  void an_empty_variable_counts_as_not_set() {
    Program program = Program.at(home).with("FRIEND_GROUPS_SDK_APP_ID", "").with(KEY, "");

    assertThat(list(program).code()).isZero();
    assertThat(program.wiring.latest().target()).isInstanceOf(Target.Embedded.class);
  }

  @Test
  void a_wrong_app_is_told_with_where_it_came_from() throws IOException {
    profiles("default.sdk-app-id = third");
    Program program = complete().with("FRIEND_GROUPS_SDK_APP_ID", "second");
    String wrong = "' is not an SDKAppID, a whole number of 1 to 18 digits\n";

    assertThat(list(program, "--sdk-app-id", "first"))
        .isEqualTo(new Result(2, "", "error: --sdk-app-id: 'first" + wrong));
    assertThat(list(program))
        .isEqualTo(new Result(2, "", "error: FRIEND_GROUPS_SDK_APP_ID: 'second" + wrong));
    assertThat(list(program.without("FRIEND_GROUPS_SDK_APP_ID")))
        .isEqualTo(new Result(2, "", "error: sdk-app-id of profile 'default': 'third" + wrong));
  }

  @ParameterizedTest
  @ValueSource(strings = {KEY, "FRIEND_GROUPS_USER_SIG"})
  void a_blank_secret_is_no_secret(String variable) {
    Program program = complete().without(KEY).with(variable, " \n");

    assertThat(list(program)).isEqualTo(new Result(2, "", "error: " + variable + " is blank\n"));
  }

  @Test
  void a_secret_in_a_variable_may_end_its_line() {
    Program program = complete().with(KEY, "the-key\n");

    assertThat(app(program).credentials()).isEqualTo(new SecretKey("the-key"));
  }

  @Test
  void a_blank_admin_is_no_admin() {
    assertThat(list(complete(), "--admin", " "))
        .isEqualTo(new Result(2, "", "error: --admin is blank\n"));
  }

  @Test
  void plain_http_to_a_private_address_has_to_be_allowed_and_gets_a_warning_each_time() {
    Program program = complete();

    assertThat(list(program, "--endpoint", "http://10.0.0.7:8080").code()).isEqualTo(2);
    assertThat(list(program, "--endpoint", "http://10.0.0.7:8080", "--allow-insecure-endpoint"))
        .satisfies(result -> assertThat(result.code()).isZero())
        .extracting(Result::err)
        .isEqualTo(
            "warning: what is sent to http://10.0.0.7:8080 can be read on its way, the UserSig too;"
                + " use https but in tests\n");
    assertThat(list(program, "--endpoint", "http://chat:8080", "--allow-insecure-endpoint").err())
        .contains("is plain http, and no private address like 10.0.0.7; use https");
  }

  @Test
  void plain_http_is_never_allowed_for_a_region() {
    Program program = complete();

    assertThat(list(program, "--region", "singapore", "--allow-insecure-endpoint"))
        .isEqualTo(
            new Result(
                2, "", "error: --allow-insecure-endpoint and a region exclude each other\n"));
  }

  @Test
  void an_unknown_region_and_plain_http_to_another_machine_are_refused() {
    Program program = complete();

    assertThat(list(program, "--region", "atlantis"))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: --region: unknown region 'atlantis'; known are china, singapore, seoul,"
                    + " tokyo, frankfurt, silicon-valley, jakarta, mumbai, riyadh\n"));
    assertThat(list(program, "--endpoint", "http://chat.example"))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: --endpoint: endpoint 'http://chat.example/...' is plain http to another"
                    + " machine; use https\n"));
    assertThat(program.wiring.connections).isEmpty();
    assertThat(list(program, "--endpoint", "http://127.0.0.1:8080").code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, http://127.0.0.1:8080/",
    "http://127.0.0.1:8080, HTTP://127.0.0.1:8080",
    "http://localhost, http://LOCALHOST:80/",
    "https://chat.example, https://Chat.Example:443/"
  })
  void a_job_stays_with_its_Chat_however_its_address_is_written(String once, String again) {
    Program program = complete().without("FRIEND_GROUPS_REGION");

    list(program, "--endpoint", once);
    String chat = target(program).complete().inWords();
    list(program, "--endpoint", again);

    assertThat(chat).isEqualTo("app 1400000001 at " + once);
    assertThat(target(program).complete().inWords()).isEqualTo(chat);
  }

  @Test
  void two_answers_to_one_question_exclude_each_other() throws IOException {
    Program both = complete().with("FRIEND_GROUPS_ENDPOINT", "https://chat.example");
    Program twoKeys = complete().with("FRIEND_GROUPS_USER_SIG", "sig");
    String file = secret("a.key", "k").toString();

    assertThat(list(complete(), "--region=china", "--endpoint=https://chat.example"))
        .isEqualTo(new Result(2, "", "error: --region and --endpoint exclude each other\n"));
    assertThat(list(both))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: FRIEND_GROUPS_REGION and FRIEND_GROUPS_ENDPOINT exclude each other\n"));
    assertThat(list(twoKeys))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: FRIEND_GROUPS_SECRET_KEY, FRIEND_GROUPS_SECRET_KEY_FILE and"
                    + " FRIEND_GROUPS_USER_SIG exclude each other\n"));
    assertThat(list(complete(), "--secret-key-file", file, "--user-sig-file", file))
        .isEqualTo(
            new Result(2, "", "error: --secret-key-file and --user-sig-file exclude each other\n"));
  }

  @Test
  void another_gateway_needs_no_app_and_an_unknown_one_is_refused() {
    Program program = Program.at(home);

    assertThat(list(program, "--gateway", "carrier-pigeon").code()).isZero();
    assertThat(program.wiring.latest().gateway()).isEqualTo("carrier-pigeon");
    assertThat(target(program)).isEqualTo(AppSettings.NONE);
    assertThat(list(program, "--gateway", "smoke"))
        .isEqualTo(
            new Result(2, "", "error: unknown gateway 'smoke'; there are http, carrier-pigeon\n"));
    assertThat(list(program, "--gateway", "carrier-pigeon", "--embedded"))
        .isEqualTo(new Result(2, "", "error: --embedded and --gateway exclude each other\n"));
  }

  @Test
  void gateway_and_its_settings_may_be_in_the_profile_and_what_is_typed_wins() throws IOException {
    profiles(
        "loft.gateway = carrier-pigeon", "loft.set.colour = grey", "loft.set.rings = 2", "x.y = z");
    Program program = Program.at(home);

    Result result = list(program, "--profile", "loft", "--set", "colour=white");

    assertThat(result.err()).isEmpty();
    assertThat(program.wiring.latest().gateway()).isEqualTo("carrier-pigeon");
    assertThat(program.wiring.latest().gatewaySettings())
        .isEqualTo(new Settings(Map.of("colour", "white", "rings", "2")));
    assertThat(list(program.with("FRIEND_GROUPS_GATEWAY", "http"), "--profile", "loft").err())
        .startsWith(
            "warning: --profile loft is overridden by FRIEND_GROUPS_GATEWAY; unset"
                + " FRIEND_GROUPS_GATEWAY\n");
  }

  @Test
  void profiles_none_of_which_is_chosen_are_named() throws IOException {
    profiles("staging.sdk-app-id = 1", "live.sdk-app-id = 2");

    assertThat(list(Program.at(home)).err())
        .startsWith(
            "No app is chosen (profiles: live, staging; choose one by --profile): using the"
                + " embedded Chat, with its data in ");
  }

  @Test
  void an_unknown_key_is_warned_of_with_the_nearest() throws IOException {
    profiles("staging.endpont = https://example.com", "staging.sdkappid = 3", "other.x = y");

    assertThat(list(complete(), "--profile", "staging").err())
        .contains("warning: profile 'staging': unknown key 'endpont'; did you mean endpoint?\n")
        .contains("warning: profile 'staging': unknown key 'sdkappid'; did you mean sdk-app-id?\n")
        .doesNotContain("other");
  }

  @Test
  void a_ledger_in_the_profile_is_a_known_key() throws IOException {
    profiles("staging.ledger = " + home.resolve("jobs.db"));

    assertThat(list(complete(), "--profile", "staging").err()).doesNotContain("unknown key");
  }

  @Test
  void an_absent_key_file_is_told_with_its_path_and_profile() throws IOException {
    profiles("live.sdk-app-id = 1", "live.region = tokyo", "live.secret-key-file = keys/live.txt");

    assertThat(list(Program.at(home), "--profile", "live").err())
        .isEqualTo(
            "error: secret-key-file of profile 'live': there is no file "
                + home.resolve(".config/friend-groups/keys/live.txt")
                + "\n");
  }

  @Test
  void a_profile_asked_for_is_said_to_be_overridden_and_by_what() throws IOException {
    profiles("prod.sdk-app-id = 7", "prod.region = tokyo");

    assertThat(list(complete(), "--profile", "prod").err())
        .isEqualTo(
            "warning: --profile prod is overridden by FRIEND_GROUPS_SDK_APP_ID,"
                + " FRIEND_GROUPS_REGION, FRIEND_GROUPS_SECRET_KEY; unset FRIEND_GROUPS_SDK_APP_ID"
                + " FRIEND_GROUPS_REGION FRIEND_GROUPS_SECRET_KEY\n");
    assertThat(
            list(
                    complete().without("FRIEND_GROUPS_SECRET_KEY"),
                    "--profile=prod",
                    "--sdk-app-id=7",
                    "--region=tokyo",
                    "--user-sig-file=" + secret("sig", "a-sig"))
                .err())
        .isEmpty();
  }

  @Test
  void verbose_tells_where_each_value_comes_from_and_no_secret() {
    Program program = Program.withApp(home).with("FRIEND_GROUPS_SECRET_KEY", "a-very-secret-key");

    String err = program.run("list", "--account", "alice", "--verbose", "--region", "tokyo").err();

    assertThat(err)
        .startsWith(
            """
            app: 1400000001 (FRIEND_GROUPS_SDK_APP_ID)
            region: tokyo, standby https://adminapijpn.my-imcloud.com (--region)
            admin: administrator (default)
            key: secret key *** (FRIEND_GROUPS_SECRET_KEY)
            """)
        .doesNotContain("a-very-secret-key");
  }

  @Test
  void only_verbose_wants_to_know_of_calls() {
    Program program = Program.withApp(home);

    program.run("list", "--account", "alice");
    program.run("list", "--account", "alice", "--verbose");

    assertThat(program.wiring.observers.get(0)).isSameAs(CallObserver.NONE);
    assertThat(program.wiring.observers.get(1)).isInstanceOf(CallTrace.class);
  }

  @Test
  void the_ledger_may_be_named_by_option_environment_or_profile() throws IOException {
    profiles("team.ledger=postgresql://profile/jobs", "team.sdk-app-id=1400000001");

    assertThat(ledger(complete(), "--profile", "team")).isEqualTo("postgresql://profile/jobs");
    Program program = complete().with("FRIEND_GROUPS_LEDGER", "postgresql://environment/jobs");
    assertThat(ledger(program, "--profile", "team")).isEqualTo("postgresql://environment/jobs");
    assertThat(ledger(program, "--ledger", "my.db")).isEqualTo("my.db");
  }

  @Test
  void the_ledger_of_a_profile_asked_for_is_said_to_be_overridden() throws IOException {
    profiles("team.ledger=postgresql://profile/jobs", "team.sdk-app-id=1400000001");
    Program program =
        Program.at(home).with("FRIEND_GROUPS_LEDGER", "postgresql://environment/jobs");
    String warning =
        "warning: ledger of profile 'team' is overridden by FRIEND_GROUPS_LEDGER; unset"
            + " FRIEND_GROUPS_LEDGER\n";

    assertThat(program.run("history", "--profile", "team").err())
        .isEqualTo(warning + "There are no jobs yet.\n");
    assertThat(
            complete()
                .with("FRIEND_GROUPS_LEDGER", "postgresql://environment/jobs")
                .run("restore", "1", "--profile", "team")
                .err())
        .contains(warning);
    assertThat(program.run("history", "--profile", "team", "--ledger", "my.db").err())
        .isEqualTo("There are no jobs yet.\n");
    assertThat(program.run("history").err()).isEqualTo("There are no jobs yet.\n");
  }

  private static String ledger(Program program, String... options) {
    List<String> arguments = new ArrayList<>(List.of("list", "--account", "alice"));
    arguments.addAll(List.of(options));
    program.run(arguments.toArray(String[]::new));
    return program.wiring.latest().ledger().orElseThrow().toString();
  }

  @Test
  void looking_back_finds_the_ledger_of_a_profile_too() throws IOException {
    profiles("team.ledger=postgresql://profile/jobs");

    Result known = complete().run("history", "--profile", "team");
    Result unknown = complete().run("history", "--profile", "nobody");

    assertThat(known.code()).as("%s", known).isZero();
    assertThat(unknown.code()).isEqualTo(4);
    assertThat(unknown.err()).contains("there is no profile 'nobody'");
  }

  @Test
  void a_ledger_in_the_environment_with_a_password_is_refused_without_repeating_it() {
    Program program =
        complete().with("FRIEND_GROUPS_LEDGER", "postgresql://ann:hush-7@localhost/jobs");

    Result result = program.run("history");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("FRIEND_GROUPS_LEDGER: a password in the ledger's address can be seen")
        .doesNotContain("hush-7");
  }
}
