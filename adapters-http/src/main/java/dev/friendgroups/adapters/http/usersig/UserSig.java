package dev.friendgroups.adapters.http.usersig;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonWriter;
import dev.friendgroups.domain.chat.SecretKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The ticket that tells Chat who calls, version 2.0: who, for which app, from when, for how long,
 * all of it signed with the app's key.
 *
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34385">Generating UserSig</a>
 */
public final class UserSig {
  /** Longer than any honest ticket; a longer one is not unpacked any further. */
  private static final int MAX_JSON_BYTES = 16 * 1024;

  private static final String ALGORITHM = "HmacSHA256";

  private static final String VERSION = "TLS.ver";
  private static final String IDENTIFIER = "TLS.identifier";
  private static final String SDK_APP_ID = "TLS.sdkappid";
  private static final String EXPIRE = "TLS.expire";
  private static final String TIME = "TLS.time";
  private static final String USERBUF = "TLS.userbuf";
  private static final String SIGNATURE = "TLS.sig";

  private final Fields fields;

  private record Fields(
      @SerializedName(VERSION) @Nullable String version,
      @SerializedName(IDENTIFIER) @Nullable String identifier,
      @SerializedName(SDK_APP_ID) long sdkAppId,
      @SerializedName(EXPIRE) long expire,
      @SerializedName(TIME) long time,
      @SerializedName(USERBUF) @Nullable String userbuf,
      @SerializedName(SIGNATURE) @Nullable String signature) {}

  /** Made when the first one is unpacked, which only a Chat does. */
  private static final class Reading {
    static final Gson GSON = new Gson();
  }

  private UserSig(Fields fields) {
    this.fields = fields;
  }

  /**
   * Signs a ticket.
   *
   * @param sdkAppId which app it is for
   * @param identifier whom it is for; any text
   * @param now when its validity begins, in whole seconds
   * @param validity how long it is valid, in whole seconds
   * @param key that app's secret key
   * @return the ticket, signed; a validity of zero or less gives one that has run out
   */
  public static UserSig sign(
      long sdkAppId, String identifier, Instant now, Duration validity, SecretKey key) {
    Fields unsigned =
        new Fields(
            "2.0", identifier, sdkAppId, validity.toSeconds(), now.getEpochSecond(), null, null);
    String signature = Base64.getEncoder().encodeToString(mac(content(unsigned), key));
    return new UserSig(
        new Fields("2.0", identifier, sdkAppId, unsigned.expire, unsigned.time, null, signature));
  }

  /**
   * Unpacks a ticket, without checking it.
   *
   * @param text the ticket as it travels, as {@link #encode} gives it
   * @return the ticket, which anybody may have made: {@link #signedWith} tells
   * @throws IllegalArgumentException when it is not a ticket; the message does not repeat it
   */
  public static UserSig decode(String text) {
    try (InflaterInputStream json =
        new InflaterInputStream(new ByteArrayInputStream(unpacked(text)))) {
      byte[] bytes = json.readNBytes(MAX_JSON_BYTES + 1);
      if (bytes.length > MAX_JSON_BYTES) {
        throw new IllegalArgumentException("not a UserSig: it unpacks to too much");
      }
      Fields fields =
          Reading.GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), Fields.class);
      if (fields == null || fields.identifier == null || fields.signature == null) {
        throw new IllegalArgumentException("not a UserSig: fields are missing");
      }
      return withinTime(new UserSig(fields));
    } catch (IOException | JsonParseException e) {
      throw new IllegalArgumentException("not a UserSig: it does not unpack to JSON", null);
    }
  }

  private static byte[] unpacked(String text) {
    String base64 = text.replace('*', '+').replace('-', '/').replace('_', '=');
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not a UserSig: it is not in Chat's base64", null);
    }
  }

  private static UserSig withinTime(UserSig userSig) {
    try {
      userSig.expiry();
      return userSig;
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("not a UserSig: it expires beyond all time", null);
    }
  }

  /**
   * {@return whether it was signed with this key and not changed since}
   *
   * @param key the secret key of the app that it says it is for
   */
  public boolean signedWith(SecretKey key) {
    byte[] expected = mac(content(fields), key);
    try {
      String signature = fields.signature == null ? "" : fields.signature;
      return MessageDigest.isEqual(expected, Base64.getDecoder().decode(signature));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /**
   * {@return whether its validity is over; in its very last second it is not}
   *
   * @param now a moment by the clock of whoever checks it
   */
  public boolean expiredAt(Instant now) {
    return now.isAfter(expiry());
  }

  /** {@return the last moment of its validity, a whole second} */
  public Instant expiry() {
    return Instant.ofEpochSecond(fields.time).plusSeconds(fields.expire);
  }

  /** {@return whom it is for, as it says; empty when it says nobody} */
  public String identifier() {
    return fields.identifier == null ? "" : fields.identifier;
  }

  /** {@return what proves that it was signed: as secret as the ticket itself} */
  public String signature() {
    return fields.signature == null ? "" : fields.signature;
  }

  /** {@return which app it is for, as it says; any number} */
  public long sdkAppId() {
    return fields.sdkAppId;
  }

  /** {@return the ticket as it travels: JSON, packed by zlib, in Chat's own variety of base64} */
  public String encode() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (JsonWriter json =
        new JsonWriter(
            new OutputStreamWriter(new DeflaterOutputStream(packed), StandardCharsets.UTF_8))) {
      write(json);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    String base64 = Base64.getEncoder().encodeToString(packed.toByteArray());
    return base64.replace('+', '*').replace('/', '-').replace('=', '_');
  }

  /** Field by field: to find out by reflection which there are would take a short run's tenth. */
  private void write(JsonWriter json) throws IOException {
    json.setSerializeNulls(false);
    json.beginObject()
        .name(VERSION)
        .value(fields.version)
        .name(IDENTIFIER)
        .value(fields.identifier)
        .name(SDK_APP_ID)
        .value(fields.sdkAppId)
        .name(EXPIRE)
        .value(fields.expire)
        .name(TIME)
        .value(fields.time)
        .name(USERBUF)
        .value(fields.userbuf)
        .name(SIGNATURE)
        .value(fields.signature)
        .endObject();
  }

  private static String content(Fields fields) {
    String content =
        "TLS.identifier:"
            + fields.identifier
            + "\nTLS.sdkappid:"
            + fields.sdkAppId
            + "\nTLS.time:"
            + fields.time
            + "\nTLS.expire:"
            + fields.expire
            + "\n";
    return fields.userbuf == null ? content : content + "TLS.userbuf:" + fields.userbuf + "\n";
  }

  private static byte[] mac(String content, SecretKey key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.text().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot compute " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "UserSig[" + identifier() + ", app " + sdkAppId() + ", until " + expiry() + "]";
  }
}
