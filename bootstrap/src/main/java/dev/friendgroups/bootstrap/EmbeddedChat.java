package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.sqlite.SqliteFriendGroupStore;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.port.out.FriendGroupStore;
import dev.friendgroups.application.usecase.StoredChat;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The Chat that is used when no app is configured: a real one, reached over HTTP on loopback, with
 * its data in a folder.
 */
final class EmbeddedChat {
  static final SdkAppId SDK_APP_ID = new SdkAppId(1_400_000_000L);
  static final String ADMIN = "administrator";

  private static final int KEY_BYTES = 32;

  private final Path folder;

  private EmbeddedChat(Path folder) {
    this.folder = folder;
  }

  static EmbeddedChat in(Path folder) {
    return new EmbeddedChat(folder);
  }

  /** Whether it was started before, so that starting it makes nothing. */
  boolean isMade() {
    return Files.exists(data()) && Files.exists(keyFile());
  }

  private Path data() {
    return folder.resolve("chat.db");
  }

  private Path keyFile() {
    return folder.resolve("chat.key");
  }

  /** Starts it, with the sample accounts on first use. */
  ChatApp start(Closing closing) {
    SecretKey key = key();
    FriendGroupStore store = closing.later(SqliteFriendGroupStore.open(data()));
    EmulatedChat chat = new StoredChat(store);
    withSamples(chat);
    ChatEmulator emulator =
        closing.later(
            ChatEmulator.builder(chat)
                .sdkAppId(SDK_APP_ID.value())
                .admin(ADMIN)
                .secretKey(key)
                .withoutControl()
                .start());
    return new ChatApp(SDK_APP_ID, ADMIN, Endpoint.at(emulator.endpoint().toString()), key);
  }

  /** Puts the sample accounts into a Chat that knows no account. */
  static void withSamples(EmulatedChat chat) {
    boolean empty;
    try (Stream<?> accounts = chat.accounts()) {
      empty = accounts.findAny().isEmpty();
    }
    if (empty) {
      chat.put(SampleAccounts.contacts());
    }
  }

  /** Its secret key, made on first use, so that what was signed in one run holds in the next. */
  SecretKey key() {
    Path file = keyFile();
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return new SecretKey(Files.readString(file).strip());
    } catch (IOException | IllegalArgumentException e) {
      throw new SetupException(
          "cannot use the embedded Chat's key "
              + file
              + ": "
              + e.getClass().getSimpleName()
              + "; delete it, or set XDG_DATA_HOME to a folder that can be written",
          e);
    }
  }

  private void make(Path file) throws IOException {
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "chat", ".key");
    try {
      Files.writeString(fresh, HexFormat.of().formatHex(random) + "\n");
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException anotherProcessWasFirst) {
      // Its key is as good as ours.
    } finally {
      Files.delete(fresh);
    }
  }
}
