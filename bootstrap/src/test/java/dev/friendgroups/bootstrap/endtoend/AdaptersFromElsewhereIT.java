package dev.friendgroups.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.bootstrap.endtoend.Program.Result;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway and a ledger that somebody else built, in jars in lib/ext. */
class AdaptersFromElsewhereIT {
  private static final String CHECK = "Check the set-up: friend-groups check";

  private static final Path DISTRIBUTION = Path.of("target/friend-groups").toAbsolutePath();
  private static final Path ELSEWHERE = Path.of("target/elsewhere").toAbsolutePath();
  private static final String KEY = "a key for elsewhere";

  private final ChatEmulator chat =
      ChatEmulator.builder().sdkAppId(1400000001).secretKey(new SecretKey(KEY)).start();

  @TempDir Path folder;
  private Program program;

  @BeforeEach
  void install() throws IOException {
    Path installed = folder.resolve("friend-groups");
    for (Path part : contents(DISTRIBUTION)) {
      Path copy = installed.resolve(DISTRIBUTION.relativize(part));
      Files.createDirectories(copy.resolveSibling("."));
      Files.copy(part, copy);
    }
    Path extensions = installed.resolve("lib/ext");
    Files.copy(
        ELSEWHERE.resolve("gateway/target/jdk-gateway-1.jar"),
        extensions.resolve("jdk-gateway.jar"));
    Files.copy(
        ELSEWHERE.resolve("ledger/target/audit-ledger-1.jar"),
        extensions.resolve("audit-ledger.jar"));
    program = Program.at(folder).installedAt(installed).with("FRIEND_GROUPS_SECRET_KEY", KEY);
    chat.put(SampleAccounts.contacts());
  }

  private static List<Path> contents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @AfterEach
  void stop() {
    chat.close();
  }

  private Result run(String... arguments) {
    return run("jdk", 1400000001, arguments);
  }

  private Result run(String gateway, int app, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--gateway", gateway, "--sdk-app-id", Integer.toString(app)));
    all.addAll(List.of("--endpoint", chat.endpoint().toString(), "--retries", "0"));
    return program.run(all.toArray(String[]::new));
  }

  private List<String> groups(String account) {
    return chat.find(new Account(account)).orElseThrow().names().stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void it_is_given_app_address_and_key_and_deletes_resumes_and_restores() throws IOException {
    List<String> before = groups("alice");
    Path requests = folder.resolve("requests.csv");
    Files.writeString(requests, "account,group\nalice,family\nalice,work\n");
    chat.faults(List.of(FaultRule.parse("group_delete:30006:1")));

    Result paused = run("delete", "--from", requests.toString(), "--yes");
    chat.faults(List.of());
    Result resumed = run("resume", "1");
    List<String> after = groups("alice");
    Result restored = run("restore", "1");

    assertThat(List.of(paused.exit(), resumed.exit(), restored.exit()))
        .as(paused + "\n" + resumed + "\n" + restored)
        .containsExactly(5, 0, 0);
    assertThat(after).doesNotContain("family", "work");
    assertThat(groups("alice")).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void its_jobs_belong_to_the_app_and_are_refused_for_another_one() {
    run("delete", "--account", "alice", "family", "--yes");

    assertThat(run("jdk", 1400000002, "restore", "1"))
        .isEqualTo(
            new Result(
                2,
                "",
                "error: job 1 is for app 1400000001 at %1$s, but this is app 1400000002 at %1$s\n"
                    .formatted(chat.endpoint())));
    assertThat(run("http", 1400000001, "restore", "1").exit()).isZero();
    assertThat(groups("alice")).contains("family");
  }

  @Test
  void it_says_what_it_was_not_given_and_what_it_cannot_use() {
    assertThat(program.run("list", "--account", "alice", "--gateway", "jdk"))
        .isEqualTo(
            new Result(
                4,
                "",
                "error: the configuration is not complete; missing: the app (--sdk-app-id or"
                    + " FRIEND_GROUPS_SDK_APP_ID), the region (--region or FRIEND_GROUPS_REGION; or"
                    + " --endpoint). Or use --embedded to try things out\n"
                    + CHECK
                    + " --gateway jdk\n"));
    assertThat(run("list", "--account", "alice", "--set", "connect-timeout=soon"))
        .isEqualTo(
            new Result(2, "", "error: gateway 'jdk': connect-timeout 'soon' is none like PT2S\n"));
    assertThat(run("list", "--account", "alice", "--set", "connect-timeout=PT1S").exit()).isZero();
  }

  @Test
  void a_ledger_is_chosen_by_its_scheme_and_keeps_the_jobs() throws IOException {
    Path team = Files.createDirectory(folder.resolve("team"));

    Result deleted =
        run("delete", "--account", "alice", "family", "--yes", "--ledger", "audit:" + team);
    Result history = program.run("history", "1", "--ledger", "audit:" + team);
    Result nowhere = program.run("history", "--ledger", "audit:" + folder.resolve("nowhere"));

    assertThat(List.of(deleted.exit(), history.exit()))
        .as(deleted + "\n" + history)
        .containsOnly(0);
    assertThat(history.out()).contains("alice");
    assertThat(Files.readString(team.resolve("audit.log")))
        .contains(" made job 1 for app 1400000001 at " + chat.endpoint());
    assertThat(nowhere)
        .isEqualTo(
            new Result(
                4,
                "",
                "error: ledger 'audit': there is no folder %1$s; make it first\n%2$s --ledger audit:%1$s\n"
                    .formatted(folder.resolve("nowhere"), CHECK)));
  }

  @Test
  void a_name_that_no_jar_has_is_refused_and_the_others_are_named() {
    assertThat(program.run("list", "--gateway", "remote", "--account", "alice"))
        .isEqualTo(new Result(2, "", "error: unknown gateway 'remote'; there are http, jdk\n"));
  }

  @Test
  void a_file_that_is_no_jar_does_not_stand_in_the_way() throws IOException {
    Path jar = folder.resolve("friend-groups/lib/ext/jdk-gateway.jar");
    Files.write(jar, "this is no jar".getBytes(UTF_8));

    assertThat(program.run("list", "--gateway", "jdk", "--account", "alice"))
        .isEqualTo(new Result(2, "", "error: unknown gateway 'jdk'; there are http\n"));
  }
}
