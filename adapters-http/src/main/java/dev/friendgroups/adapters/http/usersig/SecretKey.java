package dev.friendgroups.adapters.http.usersig;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app's secret key. Shows itself nowhere: not in {@code toString}, not in messages. */
public final class SecretKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param text the key as the console shows it, used as text and not decoded
   * @throws IllegalArgumentException when it is blank
   */
  public SecretKey(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the secret key is blank");
    }
    key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  byte[] sign(String content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot compute " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "SecretKey[***]";
  }
}
