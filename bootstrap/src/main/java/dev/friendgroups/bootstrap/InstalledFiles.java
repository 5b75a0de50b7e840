package dev.friendgroups.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.cli.CommandLineApp;
import dev.friendgroups.adapters.cli.Manual;
import dev.friendgroups.adapters.cli.manual.ManualPage;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what an installation has besides the program, made from the commands: the manual, and the
 * completion scripts where the shells look for them. The build runs this.
 */
public final class InstalledFiles {
  private static final Map<String, String> COMPLETIONS =
      Map.of(
          "bash", "bash-completion/completions/friend-groups",
          "zsh", "zsh/site-functions/_friend-groups",
          "fish", "fish/vendor_completions.d/friend-groups.fish");

  private InstalledFiles() {}

  /**
   * Writes them.
   *
   * @param arguments the folder {@code share} of an installation, the program's version, its time
   * @throws IOException when a file cannot be written
   */
  public static void main(String... arguments) throws IOException {
    LocalDate date = OffsetDateTime.parse(arguments[2]).toLocalDate();
    write(Path.of(arguments[0]), arguments[1], date);
  }

  /** Writes them, and says nothing of it. */
  static void write(Path share, String version, LocalDate date) throws IOException {
    CommandLineApp app = app(new ByteArrayOutputStream());
    for (ManualPage page : Manual.pages(app)) {
      write(
          share.resolve("man/man1").resolve(page.file()),
          page.roff(date, "friend-groups " + version).getBytes(UTF_8));
    }
    for (Map.Entry<String, String> completion : COMPLETIONS.entrySet()) {
      write(share.resolve(completion.getValue()), script(completion.getKey()));
    }
  }

  private static byte[] script(String shell) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = app(out).run("completion", shell);
    if (code != 0) {
      throw new IllegalStateException("completion " + shell + " ended with " + code);
    }
    return out.toByteArray();
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, content);
  }

  /** The program in an environment that is the same everywhere. */
  private static CommandLineApp app(ByteArrayOutputStream out) {
    return new CommandLineApp(
        new GuiceWiring(),
        new Environment(
            Map.of(),
            InputStream.nullInputStream(),
            new PrintStream(out, false, UTF_8),
            System.err,
            Environment.Terminal.NONE,
            Optional.empty(),
            "",
            MonotonicClock.system(),
            InstantSource.system(),
            new DaemonTicks(MonotonicClock.system())));
  }
}
