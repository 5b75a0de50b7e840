package dev.friendgroups.adapters.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import dev.friendgroups.adapters.cli.Program.Result;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that completes commands and options. */
class CompletionCommandTest {
  @TempDir Path home;

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void bash_takes_the_script_and_completes_commands_and_options() throws Exception {
    Result result = Program.homeless().run("completion");
    Path script = Files.writeString(home.resolve("completion"), result.out());

    String seen =
        bash(
            """
            source '%s'
            complete -p friend-groups
            COMP_WORDS=(friend-groups re); COMP_CWORD=1; _complete_friend-groups
            echo "${COMPREPLY[*]}"
            COMP_WORDS=(friend-groups delete --dr); COMP_CWORD=2; _complete_friend-groups 2>/dev/null
            echo "${COMPREPLY[*]}"
            """
                .formatted(script));

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(seen)
        .isEqualTo(
            """
            complete -o default -F _complete_friend-groups friend-groups
            restore resume
            --dry-run
            """);
  }

  @Test
  void zsh_is_served_through_its_bash_completion() {
    assertThat(Program.homeless().run("completion").out()).contains("bashcompinit");
  }

  @Test
  void fish_completes_commands_options_and_values_with_what_they_mean() throws Exception {
    assumeTrue(installed("fish"), "NOT TRIED: there is no fish here");
    Path script =
        Files.writeString(
            home.resolve("f.fish"), Program.homeless().run("completion", "fish").out());

    String seen =
        run(
            "fish",
            "--no-config",
            "-c",
            """
            source '%s'
            complete -C 'friend-groups de'
            complete -C 'friend-groups delete --dr'
            complete -C 'friend-groups delete --region s'
            complete -C 'friend-groups delete --format '
            """
                .formatted(script));

    assertThat(seen.lines().map(line -> line.replaceFirst("\t.*", "")))
        .containsExactly(
            "delete", "--dry-run", "seoul", "silicon-valley", "singapore", "csv", "jsonl");
    assertThat(seen)
        .startsWith("delete\tDelete friend groups of one account, or of many accounts listed");
  }

  @Test
  void zsh_takes_its_script_and_binds_it() throws Exception {
    assumeTrue(installed("zsh"), "NOT TRIED: there is no zsh here");
    Path script =
        Files.writeString(home.resolve("z.zsh"), Program.homeless().run("completion", "zsh").out());

    assertThat(
            run(
                "zsh",
                "-f",
                "-c",
                "autoload -U compinit && compinit -u -D && source '%s' && print $_comps[friend-groups]"
                    .formatted(script)))
        .isEqualTo("_friend_groups\n");
    assertThat(Files.readString(script))
        .contains(
            "'*--region=[The app'\\''s data centre (FRIEND_GROUPS_REGION).]:NAME:(china singapore ",
            "'*--from=[Delete what a file lists, - for standard input",
            ":FILE:_files'",
            "'*:JOB:_friend_groups_jobs'");
  }

  private static boolean installed(String shell) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String seen = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return seen;
  }

  @Test
  void as_json_the_script_is_a_string() {
    Result plain = Program.homeless().run("completion");
    Result json = Program.homeless().run("completion", "--json");

    assertThat(json.out().lines()).hasSize(1);
    assertThat(
            JsonParser.parseString(json.out()).getAsJsonObject().get("script").getAsString() + "\n")
        .isEqualTo(plain.out());
  }

  private static String bash(String script) throws Exception {
    Process process =
        new ProcessBuilder("bash", "--norc", "-c", script).redirectErrorStream(true).start();
    String seen = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return seen;
  }
}
