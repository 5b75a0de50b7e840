package dev.friendgroups.adapters.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.util.List;
import java.util.Optional;

/**
 * Who runs the server: root cannot, and becomes somebody else.
 *
 * @param words what a command line begins with
 * @param owner whom the server's files have to belong to, where that is not whoever makes them
 */
record Runner(List<String> words, Optional<String> owner) {
  private static final String NOBODY = "nobody";

  /** {@return who may run it; empty when this is root, and there is no way to be anybody else} */
  static Optional<Runner> find() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return Optional.of(new Runner(List.of(), Optional.empty()));
    }
    // In a user namespace without a mapping root is nobody, and its files are nobody's.
    if (Commands.succeeds("unshare", "-U", "true")) {
      return Optional.of(new Runner(List.of("unshare", "-U"), Optional.empty()));
    }
    if (Commands.succeeds("setpriv", "--reuid=" + NOBODY, "--clear-groups", "true")) {
      return Optional.of(
          new Runner(
              List.of("setpriv", "--reuid=" + NOBODY, "--clear-groups"), Optional.of(NOBODY)));
    }
    return Optional.empty();
  }

  /** Whether a small disk can be made for the server alone. */
  static boolean canMount() {
    return Commands.succeeds(
        "unshare", "-Urm", "sh", "-c", "mount -t tmpfs tmpfs /tmp && exec unshare -U true");
  }

  void handOver(Path path) throws IOException {
    if (owner.isPresent()) {
      Files.getFileAttributeView(path, FileOwnerAttributeView.class)
          .setOwner(
              path.getFileSystem()
                  .getUserPrincipalLookupService()
                  .lookupPrincipalByName(owner.get()));
    }
  }
}
