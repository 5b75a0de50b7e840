package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.Program.Result;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.chat.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with a secret: read whole or refused, and shown to nobody. */
class KeyFileTest {
  private static final String SECRET =
      "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

  @TempDir Path home;

  private Path file(String text, String permissions) throws IOException {
    Path file = Files.writeString(home.resolve("app.key"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private Program program() {
    return Program.withApp(home).without("FRIEND_GROUPS_SECRET_KEY");
  }

  private Result list(Path file) {
    return program().run("list", "--account", "alice", "--secret-key-file", file.toString());
  }

  private static Result refused(String message) {
    return new Result(2, "", "error: " + message + "\n");
  }

  @Test
  void a_key_that_only_its_owner_reads_is_taken_without_a_word() throws IOException {
    Path file = file(SECRET + "\n", "rw-------");

    assertThat(list(file))
        .isEqualTo(new Result(0, "alice has no friend groups (sequence 0)\n", ""));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_key() throws IOException {
    Program program = program();
    Path file = file("\ufeff" + SECRET + "\r\n", "rw-------");

    program.run("list", "--account", "alice", "--secret-key-file", file.toString());

    Target.App target = (Target.App) program.wiring.latest().target();
    assertThat(target.app().credentials()).contains(new SecretKey(SECRET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--"})
  void a_key_that_others_can_read_is_taken_with_a_warning(String permissions) throws IOException {
    Path file = file(SECRET, permissions);

    assertThat(list(file))
        .isEqualTo(
            new Result(
                0,
                "alice has no friend groups (sequence 0)\n",
                "warning: --secret-key-file "
                    + file
                    + " can be read by others; chmod 600 "
                    + file
                    + "\n"));
  }

  @Test
  void a_warning_is_no_note_and_told_even_when_quiet() throws IOException {
    Path file = file(SECRET, "rw-r--r--");

    Result result =
        program().run("list", "-q", "--account", "alice", "--secret-key-file", file.toString());

    assertThat(result.err()).startsWith("warning: --secret-key-file ");
  }

  @Test
  void an_absent_file_and_a_folder_are_told_apart() {
    Path absent = home.resolve("nowhere");

    assertThat(list(absent)).isEqualTo(refused("--secret-key-file: there is no file " + absent));
    assertThat(list(home))
        .isEqualTo(refused("--secret-key-file " + home + " is a folder, not a file"));
  }

  @Test
  void a_file_named_by_a_variable_is_told_with_the_variable() {
    Path absent = home.resolve("nowhere");
    Program program = program().with("FRIEND_GROUPS_SECRET_KEY_FILE", absent.toString());

    assertThat(program.run("list", "--account", "alice"))
        .isEqualTo(refused("FRIEND_GROUPS_SECRET_KEY_FILE: there is no file " + absent));
  }

  @Test
  void a_key_in_the_place_of_a_file_name_is_not_shown() {
    String key = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

    Program program = program().with("FRIEND_GROUPS_SECRET_KEY_FILE", key);

    assertThat(program.run("list", "--account", "alice").err()).doesNotContain(key);
  }

  @Test
  void a_file_of_8192_bytes_may_be_a_key_and_a_longer_one_may_not() throws IOException {
    assertThat(list(file("k".repeat(8192), "rw-------")).code()).isZero();
    Path longer = file("k".repeat(8193), "rw-------");
    assertThat(list(longer))
        .isEqualTo(
            refused(
                "--secret-key-file "
                    + longer
                    + " is too long for a key or UserSig: more than 8192 bytes"));
  }

  @Test
  void a_device_without_an_end_is_not_read_to_its_end() {
    assertThat(list(Path.of("/dev/zero")))
        .isEqualTo(
            refused(
                "--secret-key-file /dev/zero is too long for a key or UserSig: more than 8192"
                    + " bytes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "one\ntwo", "\u0000\u0001"})
  void a_key_is_one_line_of_text(String content) throws IOException {
    Path file = file(content, "rw-------");

    assertThat(list(file))
        .isEqualTo(
            refused(
                "--secret-key-file " + file + " must contain one line with the key or UserSig"));
  }

  @Test
  void a_file_that_is_not_text_is_not_a_key() throws IOException {
    Path file = file("", "rw-------");
    Files.write(file, new byte[] {(byte) 0xc3, (byte) 0x28});

    assertThat(list(file)).isEqualTo(refused("--secret-key-file " + file + " is not text"));
  }

  @Test
  void no_message_shows_the_key_whatever_is_wrong() throws IOException {
    Path twoLines = file(SECRET + "\n" + SECRET, "rw-r--r--");
    Program broken = Program.withApp(home).with("FRIEND_GROUPS_SECRET_KEY", SECRET);
    broken.wiring.broken = Optional.of(new IllegalStateException("settings"));

    Result unreadable = list(twoLines);
    Result bug = broken.run("list", "--account", "alice", "--verbose");

    assertThat(unreadable.err()).doesNotContain(SECRET);
    assertThat(bug.err()).contains("IllegalStateException").doesNotContain(SECRET);
    assertThat(broken.wiring.latest().toString()).contains("***").doesNotContain(SECRET);
    assertThat(new ReadyUserSig(SECRET).toString()).isEqualTo("ReadyUserSig[***]");
  }
}
