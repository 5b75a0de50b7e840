package dev.friendgroups.adapters.emulator.api;

import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Checks who calls: the app, the identifier and its UserSig, decoded and verified. */
public final class CallerCheck {
  private static final int REMEMBERED = 256;

  private final long sdkAppId;
  private final String sdkAppIdText;
  private final String admin;
  private final SecretKey key;
  private final InstantSource clock;

  /** UserSigs already verified: clients use one for many calls. */
  private final Map<String, UserSig> verified = new ConcurrentHashMap<>();

  /**
   * @param key what UserSigs must be signed with
   * @param clock what UserSigs expire by
   */
  public CallerCheck(long sdkAppId, String admin, SecretKey key, InstantSource clock) {
    this.sdkAppId = sdkAppId;
    sdkAppIdText = Long.toString(sdkAppId);
    this.admin = admin;
    this.key = key;
    this.clock = clock;
  }

  /** Why the caller is refused; empty when it is not. */
  Optional<Refusal> refusal(Query query) {
    String app = query.value("sdkappid");
    if (app.isEmpty()) {
      return refused(60012, "sdkappid is missing in the URL");
    }
    if (!app.equals(sdkAppIdText)) {
      return refused(60006, "sdkappid is unknown");
    }
    String identifier = query.value("identifier");
    Optional<Refusal> unsigned = signedBy(identifier, query.value("usersig"));
    if (unsigned.isPresent()) {
      return unsigned;
    }
    return identifier.equals(admin)
        ? Optional.empty()
        : refused(ErrorCode.ADMIN_NEEDED.number(), "the identifier is not an admin of the app");
  }

  private Optional<Refusal> signedBy(String identifier, String text) {
    UserSig known = verified.get(text);
    UserSig userSig;
    try {
      userSig = known == null ? UserSig.decode(text) : known;
    } catch (IllegalArgumentException notOne) {
      return refused(70003, "the usersig cannot be decoded");
    }
    if (userSig.sdkAppId() != sdkAppId) {
      return refused(70014, "the usersig is for another sdkappid");
    }
    if (!userSig.identifier().equals(identifier)) {
      return refused(70013, "the usersig is for another identifier");
    }
    if (known == null) {
      if (!userSig.signedWith(key)) {
        return refused(70009, "the usersig was signed with another key");
      }
      remember(text, userSig);
    }
    return expired(userSig) ? refused(70001, "the usersig has expired") : Optional.empty();
  }

  private void remember(String text, UserSig userSig) {
    if (verified.size() >= REMEMBERED) {
      verified.clear();
    }
    verified.putIfAbsent(text, userSig);
  }

  private boolean expired(UserSig userSig) {
    try {
      return userSig.expiredAt(clock.instant());
    } catch (DateTimeException | ArithmeticException beyondAllTime) {
      return true;
    }
  }

  private static Optional<Refusal> refused(long code, String info) {
    return Optional.of(new Refusal(new ErrorCode(code), info, ""));
  }
}
