package dev.friendgroups.adapters.http.emulator;

import dev.friendgroups.adapters.http.usersig.SecretKey;
import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Checks who calls: the app, the identifier and its UserSig, decoded and verified. */
final class Doorkeeper {
  private static final int REMEMBERED = 256;

  private final long sdkAppId;
  private final String admin;
  private final SecretKey key;
  private final InstantSource clock;

  /** UserSigs found genuine, with their last moment: clients use one for many calls. */
  private final Map<String, UserSig> genuine =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UserSig> eldest) {
          return size() > REMEMBERED;
        }
      };

  Doorkeeper(long sdkAppId, String admin, SecretKey key, InstantSource clock) {
    this.sdkAppId = sdkAppId;
    this.admin = admin;
    this.key = key;
    this.clock = clock;
  }

  /** Why the caller is not let in; empty when it is. */
  Optional<Refusal> turnAway(Map<String, String> query) {
    String app = query.get("sdkappid");
    if (app == null || app.isEmpty()) {
      return refused(60012, "sdkappid is missing in the URL");
    }
    if (!app.equals(Long.toString(sdkAppId))) {
      return refused(60006, "sdkappid is unknown");
    }
    String identifier = query.getOrDefault("identifier", "");
    Optional<Refusal> unsigned = signedBy(identifier, query.getOrDefault("usersig", ""));
    if (unsigned.isPresent()) {
      return unsigned;
    }
    return identifier.equals(admin)
        ? Optional.empty()
        : refused(ErrorCode.ADMIN_NEEDED.number(), "the identifier is not an admin of the app");
  }

  private Optional<Refusal> signedBy(String identifier, String text) {
    UserSig userSig;
    try {
      userSig = remembered(text);
    } catch (IllegalArgumentException notOne) {
      return refused(70003, "the usersig cannot be decoded");
    }
    if (userSig.sdkAppId() != sdkAppId) {
      return refused(70014, "the usersig is for another sdkappid");
    }
    if (!userSig.identifier().equals(identifier)) {
      return refused(70013, "the usersig is for another identifier");
    }
    if (!genuine(text, userSig)) {
      return refused(70009, "the usersig was signed with another key");
    }
    Instant now = clock.instant();
    return userSig.expiredAt(now) ? refused(70001, "the usersig has expired") : Optional.empty();
  }

  private UserSig remembered(String text) {
    synchronized (genuine) {
      UserSig known = genuine.get(text);
      if (known != null) {
        return known;
      }
    }
    return UserSig.decode(text);
  }

  private boolean genuine(String text, UserSig userSig) {
    synchronized (genuine) {
      if (genuine.containsKey(text)) {
        return true;
      }
    }
    if (!userSig.signedWith(key)) {
      return false;
    }
    synchronized (genuine) {
      genuine.put(text, userSig);
    }
    return true;
  }

  private static Optional<Refusal> refused(long code, String info) {
    return Optional.of(new Refusal(new ErrorCode(code), info, ""));
  }
}
