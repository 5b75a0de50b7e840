package dev.friendgroups.application.port.out;

import java.time.Duration;

/** Signs UserSigs, the tickets that Chat knows its callers by. */
public interface UserSigIssuer {
  /**
   * A fresh UserSig.
   *
   * @param identifier whom it is for; any text
   * @param validity how long it is valid, at least a second
   * @return the ticket as it travels: as secret as a password, until it expires
   * @throws IllegalStateException when there is no secret key to sign with
   */
  String issue(String identifier, Duration validity);
}
