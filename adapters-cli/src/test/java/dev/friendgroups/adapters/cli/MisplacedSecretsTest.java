package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key or UserSig that somebody put where it does not belong is not repeated. */
class MisplacedSecretsTest {
  private static final String KEY =
      "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
  private static final String USER_SIG =
      "eJwtzM0KgkAUBeBXkVmHXkdnRqFFRBK0qYwINxFN4iV-xkZUrM*eaTu9Z6D9*Bc3KOX0Y-DYI8jM"
          + "wDL4bsKGEiWIK2Pz8rRDmj-0_gOSuTy";

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list --account alice --secret-key @",
        "list --account alice --secret-key=@",
        "list --account alice --user-sig @",
        "list --account alice @",
        "list --account @",
        "list --account alice --secret-key-file @",
        "list --account alice --user-sig-file @",
        "list --account alice --sdk-app-id @",
        "list --account alice --region @",
        "list --account alice --profile @",
        "list --account alice --gateway @",
        "list --account alice --retries @",
        "list --account alice --timeout @",
        "delete --account alice @",
        "delete --from @",
        "delete @",
        "restore @",
        "history @ --ledger x",
        "errors @",
        "emulate --host @",
        "emulate --fault @",
        "@",
        "--key @"
      })
  void no_message_repeats_it_whatever_option_or_position_it_came_in(String line) {
    for (String secret : new String[] {KEY, KEY.substring(5), USER_SIG}) {
      Program program = Program.at(home).with("FRIEND_GROUPS_SDK_APP_ID", "1400000001");

      Result result = program.run(line.replace("@", secret).split(" ", -1));

      assertThat(result.code()).isNotZero();
      assertThat(result.err()).startsWith("error: ").doesNotContain(secret);
    }
  }

  @Test
  void what_an_option_for_secrets_is_given_is_not_repeated_whatever_it_looks_like() {
    Program program = Program.at(home);

    assertThat(program.run("list", "--secret-key=short", "x").err()).doesNotContain("short");
    assertThat(program.run("list", "--account=a", "--secret-key", "short").err())
        .contains("--secret-key")
        .doesNotContain("short");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --secret-key-file @",
        "check --user-sig-file @",
        "check --sdk-app-id @",
        "check --admin @",
        "check --region @",
        "check --endpoint @",
        "check --profile @",
        "check --gateway @",
        "check --proxy @",
        "check --ca-file @",
        "check --ledger @",
        "list --account=alice --admin @ --verbose"
      })
  void nor_does_what_tells_of_the_set_up(String line) {
    for (String secret : new String[] {KEY, USER_SIG}) {
      Program program = Program.withApp(home);

      Result result = program.run(line.replace("@", secret).split(" "));

      assertThat(result.out() + result.err()).doesNotContain(secret);
    }
  }

  @Test
  void nor_does_a_bug() {
    Program program = Program.at(home);
    program.wiring.broken = Optional.of(new IllegalStateException("key " + KEY));

    assertThat(program.run("list", "--account=a", "--verbose").err())
        .contains("IllegalStateException: key ***")
        .doesNotContain(KEY);
  }

  @Test
  void accounts_and_paths_are_no_secrets() throws Exception {
    Path folder = Files.createDirectories(home.resolve(KEY));
    Program program = Program.at(home);

    assertThat(program.run("history", "9", "--ledger", folder.resolve("l.db").toString()).err())
        .contains(folder.resolve("l.db").toString());
    assertThat(program.run("list", "--account", "0123456789abcdef0123456789abcdefX").err())
        .contains("'0123456789abcdef0123456789abcdefX'");
  }
}
