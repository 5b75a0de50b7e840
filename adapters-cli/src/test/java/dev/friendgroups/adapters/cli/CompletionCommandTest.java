package dev.friendgroups.adapters.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import dev.friendgroups.adapters.cli.Program.Result;
import java.io.File;
import java.io.IOException;
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
  void bash_completes_with_what_it_means_where_there_are_several() throws Exception {
    Result result = Program.homeless().run("completion");
    Path bin = Files.createDirectory(home.resolve("bin"));
    Path jobs = Files.writeString(home.resolve("jobs"), program().run("history", "--json").out());
    Path fake = Files.writeString(bin.resolve("friend-groups"), "#!/bin/sh\ncat '" + jobs + "'\n");
    assertThat(fake.toFile().setExecutable(true)).isTrue();
    Path script = Files.writeString(home.resolve("completion"), result.out());

    String seen =
        bash(
            """
            source '%s'
            complete -p friend-groups
            PATH='%s':$PATH; COLUMNS=80; COMP_TYPE=63
            try() { COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _friend_groups; printf '%%s\\n' "${COMPREPLY[@]}"; }
            try friend-groups re
            try friend-groups delete --dr
            try friend-groups delete --region = si
            try friend-groups delete --format ''
            try friend-groups resume ''
            try friend-groups list --account ''
            try friend-groups help de
            try friend-groups -v --json sig
            XDG_CONFIG_HOME=config; export XDG_CONFIG_HOME
            cd '%s'; try friend-groups list --profile ''
            cd '%s'; try friend-groups delete --from jo
            COMP_TYPE=37; try friend-groups re
            """
                .formatted(script, bin, profiles(), home));

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(seen)
        .isEqualTo(
            """
            complete -F _friend_groups friend-groups
            restore  (Put back what a job deleted: groups and members.)
            resume   (Go on with an interrupted job.)
            --dry-run
            singapore
            silicon-valley
            csv
            jsonl
            13  (finished, 2026-03-04T05:06:07Z: 1 deleted, accounts: 1)
            12  (finished, 2026-03-04T05:06:07Z: 2 deleted, accounts: 1)

            delete
            sign
            prod
            staging
            jobs
            restore
            resume
            """);
  }

  /** A folder in whose folder {@code config} there are profiles. */
  private Path profiles() throws IOException {
    Path folder = Files.createDirectories(home.resolve("p/config/friend-groups"));
    Files.writeString(
        folder.resolve("config.properties"),
        """
        # old.region = tokyo
        staging.region = singapore
        staging.sdk-app-id = 1400000001
        prod.region = tokyo
        """);
    return home.resolve("p");
  }

  /** A program that answers with these codes of errors. */
  private Path tellingCodes() throws IOException {
    Path bin = Files.createDirectories(home.resolve("codes"));
    Path answer =
        Files.writeString(
            home.resolve("codes.json"), Program.homeless().run("errors", "--json").out());
    Path fake = bin.resolve("friend-groups");
    Files.writeString(fake, "#!/bin/sh\n[ \"$1\" = errors ] && cat '" + answer + "'\n");
    assertThat(fake.toFile().setExecutable(true)).isTrue();
    return bin;
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void bash_completes_codes_with_what_they_mean() throws Exception {
    Path script = Files.writeString(home.resolve("b"), Program.homeless().run("completion").out());

    String seen =
        bash(
            """
            source '%s'
            PATH='%s':$PATH; COLUMNS=200; COMP_TYPE=63; COMP_CWORD=2
            COMP_WORDS=(friend-groups errors 3000); _friend_groups
            printf '%%s\\n' "${COMPREPLY[@]}"
            """
                .formatted(script, tellingCodes()));

    assertThat(seen).contains("30003  (the account does not exist in this app)\n");
  }

  private Program program() {
    Program program = Program.at(home);
    program.wiring.history.add(12, Outcomes.deleted("alice", "gym", "work"));
    program.wiring.history.add(13, Outcomes.deleted("alice", "gym"));
    return program;
  }

  @Test
  void the_usual_shell_is_the_one_that_somebody_uses() {
    Program fishing = Program.homeless().with("SHELL", "/usr/bin/fish");

    assertThat(fishing.run("completion")).isEqualTo(fishing.run("completion", "fish"));
    assertThat(fishing.with("SHELL", "/bin/dash").run("completion"))
        .isEqualTo(fishing.run("completion", "bash"));
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
            complete -C 'friend-groups help de'
            complete -C 'friend-groups -v sig'
            complete -C 'friend-groups completion z'
            set -x XDG_CONFIG_HOME config
            cd '%s'
            complete -C 'friend-groups list --profile '
            set PATH '%s' $PATH
            complete -C 'friend-groups errors 30003'
            """
                .formatted(script, profiles(), tellingCodes()));

    assertThat(seen.lines().map(line -> line.replaceFirst("\t.*", "")))
        .containsExactly(
            "delete",
            "--dry-run",
            "seoul",
            "silicon-valley",
            "singapore",
            "csv",
            "jsonl",
            "delete",
            "sign",
            "zsh",
            "prod",
            "staging",
            "30003");
    assertThat(seen)
        .endsWith("\n30003\tthe account does not exist in this app\n")
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
            "'*:JOB:_friend_groups_jobs'",
            "'*:CODE:_friend_groups_codes'",
            ":NAME:_friend_groups_profiles'",
            "    help)\n      _friend_groups_commands ;;\n",
            "  _arguments -C -A '-*' \\\n    '--json[Print JSON.]' \\\n    '-v[Tell more ",
            "'*--workers=[Accounts called for at once (default\\: what fits the quota).]:N: '");
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

  /** A program that answers with the words that it was called with, as if these were a job. */
  private Path tellingHowItIsCalled() throws IOException {
    Path bin = Files.createDirectory(home.resolve("bin"));
    Path fake =
        Files.writeString(
            bin.resolve("friend-groups"), "#!/bin/sh\necho \"$@\" >> '%s'\n".formatted(asked()));
    assertThat(fake.toFile().setExecutable(true)).isTrue();
    return bin;
  }

  private Path asked() {
    return home.resolve("asked");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void bash_completes_jobs_of_the_ledger_that_was_typed() throws Exception {
    Path bin = tellingHowItIsCalled();
    Path script = Files.writeString(home.resolve("b"), Program.homeless().run("completion").out());

    bash(
        """
        source '%s'
        PATH='%s':$PATH; HOME=/home/me; COMP_TYPE=63
        try() { COMP_LINE=$1; COMP_WORDS=(friend-groups resume ''); COMP_CWORD=2; _friend_groups; }
        try 'friend-groups resume '
        try 'friend-groups resume --ledger a.db '
        try 'friend-groups resume --ledger=postgresql://host/db --profile team '
        try 'friend-groups resume --ledger ~/a.db '
        try 'friend-groups resume --ledger "$HOME/a b.db" '
        """
            .formatted(script, bin));

    assertThat(asked())
        .hasContent(
            """
            history --limit 50 --json
            history --ledger a.db --limit 50 --json
            history --ledger postgresql://host/db --profile team --limit 50 --json
            history --ledger /home/me/a.db --limit 50 --json
            """);
  }

  @Test
  void fish_completes_jobs_of_the_ledger_that_was_typed() throws Exception {
    assumeTrue(installed("fish"), "NOT TRIED: there is no fish here");
    Path bin = tellingHowItIsCalled();
    Path script =
        Files.writeString(home.resolve("f"), Program.homeless().run("completion", "fish").out());

    run(
        "fish",
        "--no-config",
        "-c",
        """
        source '%s'
        set PATH '%s' $PATH
        set HOME /home/me
        complete -C 'friend-groups resume '
        complete -C 'friend-groups resume --ledger "a b.db" '
        complete -C 'friend-groups resume --ledger=postgresql://host/db --profile team '
        complete -C 'friend-groups history --ledger ~/a.db --forget '
        """
            .formatted(script, bin));

    assertThat(asked())
        .hasContent(
            """
            history --limit 50 --json
            history --ledger a b.db --limit 50 --json
            history --ledger=postgresql://host/db --profile team --limit 50 --json
            history --ledger /home/me/a.db --limit 50 --json
            """);
  }

  @Test
  void zsh_completes_jobs_of_the_ledger_that_was_typed() throws Exception {
    assumeTrue(installed("zsh"), "NOT TRIED: there is no zsh here");
    Path bin = tellingHowItIsCalled();
    Path script =
        Files.writeString(home.resolve("z"), Program.homeless().run("completion", "zsh").out());

    run(
        "zsh",
        "-f",
        "-c",
        """
        autoload -U compinit && compinit -u -D && source '%s'
        PATH='%s':$PATH; HOME=/home/me
        _describe() {}
        try() { words=("$@" ''); _friend_groups_jobs }
        try resume
        try resume --ledger '"a b.db"'
        try resume --ledger=postgresql://host/db --profile team
        try resume --ledger '~/a.db'
        """
            .formatted(script, bin));

    assertThat(asked())
        .hasContent(
            """
            history --limit 50 --json
            history --ledger a b.db --limit 50 --json
            history --ledger=postgresql://host/db --profile team --limit 50 --json
            history --ledger /home/me/a.db --limit 50 --json
            """);
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
