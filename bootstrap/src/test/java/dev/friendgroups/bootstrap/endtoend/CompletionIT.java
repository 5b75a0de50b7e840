package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who presses Tab, in each shell, with the files of an installation. */
class CompletionIT {
  private static final Path INSTALLED = Path.of("target/friend-groups").toAbsolutePath();
  private static final Path SHARE = INSTALLED.resolve("share");

  @TempDir Path home;
  private Map<String, String> variables;

  /** And makes a job, whose number there is to be completed. */
  @BeforeEach
  void prepare() {
    assumeTrue(Terminal.canBeOpened(), "NOT TRIED: there is no tmux here to be a terminal");
    variables =
        Map.of(
            "HOME", home.toString(),
            "PATH", INSTALLED.resolve("bin") + ":" + System.getenv("PATH"),
            "XDG_DATA_DIRS", SHARE + ":/usr/share");
    assertThat(Program.at(home).run("delete", "--account", "alice", "family").exit()).isZero();
  }

  private static void assumeInstalled(String shell) {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin", shell)), "NOT TRIED: there is no " + shell);
  }

  /** A terminal in which a shell has read its commands, and says that it is ready. */
  private Terminal open(String shell) {
    Terminal terminal = Terminal.open(home, 100, variables);
    terminal.enter(shell);
    terminal.await(screen -> screen.contains("ready\n$"));
    return terminal;
  }

  private static void completes(Terminal terminal, String typed, String completed) {
    terminal.press("C-u", 1);
    terminal.type(typed);
    terminal.press("Tab", 1);
    terminal.await(screen -> screen.contains("$ " + completed));
  }

  private static void completesWhatThereIsOneOf(Terminal terminal) {
    completes(terminal, "friend-groups resu", "friend-groups resume");
    completes(terminal, "friend-groups delete --dr", "friend-groups delete --dry-run");
    completes(terminal, "friend-groups delete gym --tri", "friend-groups delete gym --trim");
    completes(terminal, "friend-groups errors 1 --js", "friend-groups errors 1 --json");
    completes(
        terminal, "friend-groups list --region silic", "friend-groups list --region silicon-");
    completes(terminal, "friend-groups restore ", "friend-groups restore 1");
  }

  private static String candidates(Terminal terminal, String typed, String one) {
    terminal.press("C-u", 1);
    terminal.type(typed);
    terminal.press("Tab", 2);
    return terminal.await(screen -> screen.contains(one));
  }

  @Test
  void bash_completes_what_was_typed_and_says_what_each_candidate_means() {
    String script = SHARE.resolve("bash-completion/completions/friend-groups").toString();
    try (Terminal terminal = open("source " + script + "; clear; echo re''ady")) {
      completesWhatThereIsOneOf(terminal);

      assertThat(candidates(terminal, "friend-groups list --region s", "silicon-valley"))
          .contains("seoul", "singapore");
      assertThat(candidates(terminal, "friend-groups delete --all", "--allow-insecure-endpoint  ("))
          .contains("\n--all                      (Delete ");
    }
  }

  @Test
  void zsh_completes_what_was_typed_and_says_what_each_candidate_means() throws IOException {
    assumeInstalled("zsh");
    Files.writeString(
        home.resolve(".zshrc"),
        """
        PROMPT='$ '
        fpath=(%s $fpath)
        autoload -U compinit && compinit -u -D
        clear
        echo ready
        """
            .formatted(SHARE.resolve("zsh/site-functions")));
    try (Terminal terminal = open("exec zsh -d")) {
      completesWhatThereIsOneOf(terminal);

      assertThat(candidates(terminal, "friend-groups list --region s", "silicon-valley"))
          .contains("seoul", "singapore");
      assertThat(
              candidates(terminal, "friend-groups delete --all", "--allow-insecure-endpoint  --"))
          .contains("--all                      -- Delete all ");
    }
  }

  @Test
  void fish_completes_what_was_typed_and_says_what_each_candidate_means() throws IOException {
    assumeInstalled("fish");
    Path config = Files.createDirectories(home.resolve(".config/fish"));
    Files.writeString(
        config.resolve("config.fish"),
        """
        set -g fish_greeting
        set -g fish_autosuggestion_enabled 0
        function fish_prompt
          echo -n '$ '
        end
        clear
        echo ready
        """);
    try (Terminal terminal = open("exec fish")) {
      completesWhatThereIsOneOf(terminal);

      assertThat(candidates(terminal, "friend-groups list --region s", "silicon-valley"))
          .contains("seoul", "singapore");
      assertThat(candidates(terminal, "friend-groups delete --al", "--allow-insecure-endpoint "))
          .contains("(Delete all friend groups of the account");
    }
  }
}
