package dev.friendgroups.adapters.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.text.ShellText;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.domain.chat.Credentials;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.chat.SecretKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the key or UserSig to sign with, without ever showing it. */
public final class CredentialSearch {
  private static final int LONGEST = 8192;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private static final String VARIABLES =
      "FRIEND_GROUPS_SECRET_KEY, FRIEND_GROUPS_SECRET_KEY_FILE and FRIEND_GROUPS_USER_SIG";

  private final Environment environment;
  private final Profile section;
  private final Console console;

  /**
   * A search for what the options, the environment and the profile name.
   *
   * @param environment whose variables come after the options
   * @param section of the profile, which comes last
   * @param console is told of a file that others can read
   */
  public CredentialSearch(Environment environment, Profile section, Console console) {
    this.environment = environment;
    this.section = section;
    this.console = console;
  }

  /**
   * What to sign with: of an option, the environment or the profile; empty when nobody said so.
   *
   * @param secretKeyFile what the option was given
   * @param userSigFile what the option was given
   * @return what to sign with, and where that was said
   * @throws UsageException when a file cannot be used, or when there is more than one
   */
  public Optional<Sourced<Credentials>> find(
      @Nullable Path secretKeyFile, @Nullable Path userSigFile) {
    return one(
            "--secret-key-file and --user-sig-file",
            Optional.ofNullable(secretKeyFile).map(file -> key(file, "--secret-key-file")),
            Optional.ofNullable(userSigFile).map(file -> userSig(file, "--user-sig-file")))
        .or(this::fromEnvironment)
        .or(this::fromProfile);
  }

  private Optional<Sourced<Credentials>> fromEnvironment() {
    String file = "FRIEND_GROUPS_SECRET_KEY_FILE";
    Optional<Sourced<Credentials>> key =
        one(
            VARIABLES,
            secret("FRIEND_GROUPS_SECRET_KEY", SecretKey::new),
            environment.variable(file).map(name -> key(Path.of(name), file)));
    return one(VARIABLES, key, secret("FRIEND_GROUPS_USER_SIG", ReadyUserSig::new));
  }

  private Optional<Sourced<Credentials>> secret(String variable, Function<String, Credentials> as) {
    Optional<String> secret = environment.variable(variable).map(String::strip);
    if (secret.filter(String::isEmpty).isPresent()) {
      throw new UsageException(variable + " is blank");
    }
    return secret.map(text -> new Sourced<>(as.apply(text), variable));
  }

  private Optional<Sourced<Credentials>> fromProfile() {
    return one(
        "secret-key-file and user-sig-file of " + section,
        section.file("secret-key-file").map(file -> key(file, "secret-key-file of " + section)),
        section.file("user-sig-file").map(file -> userSig(file, "user-sig-file of " + section)));
  }

  private static Optional<Sourced<Credentials>> one(
      String names, Optional<Sourced<Credentials>> first, Optional<Sourced<Credentials>> second) {
    if (first.isPresent() && second.isPresent()) {
      throw new UsageException(names + " exclude each other");
    }
    return first.or(() -> second);
  }

  private Sourced<Credentials> key(Path file, String source) {
    return read(file, source, SecretKey::new);
  }

  private Sourced<Credentials> userSig(Path file, String source) {
    return read(file, source, ReadyUserSig::new);
  }

  private Sourced<Credentials> read(Path file, String source, Function<String, Credentials> as) {
    return new Sourced<>(as.apply(secret(file, source, console)), source + " " + file);
  }

  /**
   * Reads what a file with a secret contains; warns when others can read it.
   *
   * @param file a path of somebody's choice, perhaps a pipe or a device
   * @param source the option, variable or key that named it
   * @param console is told of a file that others can read
   * @return the one line in it, without blanks around it; never shown
   * @throws UsageException when there is no such file, or it cannot be read; the message shows
   *     nothing of it
   */
  public static String secret(Path file, String source, Console console) {
    if (!Files.exists(file)) {
      throw new UsageException(source + ": there is no file " + TerminalText.text(file));
    }
    String named = source + " " + TerminalText.text(file);
    if (Files.isDirectory(file)) {
      throw new UsageException(named + " is a folder, not a file");
    }
    try {
      String text = ByteOrderMark.stripped(read(file, named)).strip();
      if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
        throw new UsageException(named + " must contain one line with the key or UserSig");
      }
      if (readableByOthers(file)) {
        console.warning(
            named + " can be read by others; chmod 600 " + ShellText.quoted(file.toString()));
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new UsageException(named + " is not text");
    } catch (AccessDeniedException e) {
      throw new UsageException(named + " cannot be read: no permission");
    } catch (IOException e) {
      throw new UsageException(named + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  /** Never more than a key can be: the file may be a pipe or a device without an end. */
  private static String read(Path file, String named) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new UsageException(
            named + " is too long for a key or UserSig: more than " + LONGEST + " bytes");
      }
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private static boolean readableByOthers(Path file) throws IOException {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (UnsupportedOperationException notPosix) {
      return false;
    }
  }
}
