package dev.friendgroups.adapters.emulator.api;

import dev.friendgroups.adapters.emulator.apps.App;
import dev.friendgroups.adapters.emulator.apps.Apps;
import dev.friendgroups.adapters.emulator.server.Query;
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
  private static final String SDK_APP_ID = "sdkappid";
  private static final int REMEMBERED = 256;

  private final Apps apps;
  private final String admin;
  private final SecretKey key;
  private final InstantSource clock;

  /** UserSigs already verified: clients use one for many calls. */
  private final Map<String, UserSig> verified = new ConcurrentHashMap<>();

  /**
   * Checks the callers of all apps of an emulator.
   *
   * @param apps those that can be called
   * @param admin the only identifier that may call, in every app
   * @param key what UserSigs must be signed with
   * @param clock what UserSigs expire by
   */
  public CallerCheck(Apps apps, String admin, SecretKey key, InstantSource clock) {
    this.apps = apps;
    this.admin = admin;
    this.key = key;
    this.clock = clock;
  }

  /** The app that is called; empty when there is no such app. */
  Optional<App> app(Query query) {
    return apps.find(query.value(SDK_APP_ID));
  }

  /** The app that a call is noted for: the one that is called, or else the main one. */
  App concerned(Query query) {
    return app(query).orElseGet(apps::main);
  }

  /** Why the caller is refused; empty when it is not. */
  Optional<Refusal> refusal(Query query) {
    if (query.value(SDK_APP_ID).isEmpty()) {
      return refused(60012, "sdkappid is missing in the URL");
    }
    Optional<App> app = app(query);
    if (app.isEmpty()) {
      return refused(60006, "sdkappid is unknown");
    }
    String identifier = query.value("identifier");
    Optional<Refusal> unsigned = signedBy(app.get().sdkAppId(), identifier, query.value("usersig"));
    if (unsigned.isPresent()) {
      return unsigned;
    }
    return identifier.equals(admin)
        ? Optional.empty()
        : refused(ErrorCode.ADMIN_NEEDED.number(), "the identifier is not an admin of the app");
  }

  private Optional<Refusal> signedBy(long sdkAppId, String identifier, String text) {
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
