package dev.friendgroups.adapters.http.usersig;

import com.google.gson.Gson;
import dev.friendgroups.domain.chat.SecretKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** UserSigs that others made, read from {@code usersig-vectors.json}. */
record Vectors(List<Vector> vectors) {
  record Vector(
      long sdkAppId,
      String key,
      String identifier,
      long time,
      long expire,
      String userSig,
      String tlsSig) {
    UserSig signedByUs() {
      return UserSig.sign(
          sdkAppId,
          identifier,
          Instant.ofEpochSecond(time),
          Duration.ofSeconds(expire),
          new SecretKey(key));
    }

    @Override
    public String toString() {
      return identifier;
    }
  }

  static List<Vector> all() {
    try (InputStream json = Vectors.class.getResourceAsStream("/usersig-vectors.json")) {
      return new Gson()
          .fromJson(
              new InputStreamReader(Objects.requireNonNull(json), StandardCharsets.UTF_8),
              Vectors.class)
          .vectors();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
