package dev.friendgroups.adapters.emulator.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes certificates as the strictest clients want them: each says which key it is for and which
 * key it is signed with, and a server's one by which names it is called.
 */
final class Certificates {
  private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String SUBJECT_KEY = "2.5.29.14";
  private static final String KEY_USAGE = "2.5.29.15";
  private static final String ALTERNATIVE_NAMES = "2.5.29.17";
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";
  private static final String AUTHORITY_KEY = "2.5.29.35";
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

  private static final byte SIGNS_CERTIFICATES = 0b0000_0110;
  private static final byte SIGNS_HANDSHAKES = (byte) 0b1000_0000;
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofDays(1);
  private static final int SERIAL_BITS = 120;
  private static final int KEY_ID_BYTES = 20;
  private static final int VERSION_3 = 2;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Certificates() {}

  static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
    return generator.generateKeyPair();
  }

  /** The certificate of an authority, signed by itself. */
  static X509Certificate ofAuthority(KeyPair keys, String name, Instant now, Duration validity)
      throws GeneralSecurityException {
    byte[] extensions =
        Der.sequence(
            extension(
                BASIC_CONSTRAINTS, true, Der.sequence(Der.yes(), Der.integer(BigInteger.ZERO))),
            extension(KEY_USAGE, true, Der.bits(1, SIGNS_CERTIFICATES)),
            extension(SUBJECT_KEY, false, Der.octets(keyId(keys.getPublic()))));
    byte[] self = name(name);
    return signed(self, self, keys.getPublic(), keys.getPrivate(), now, validity, extensions);
  }

  /** The certificate of a server. */
  static X509Certificate ofServer(
      PublicKey key,
      Set<String> names,
      X509Certificate authority,
      PrivateKey authorityKey,
      Instant now,
      Duration validity)
      throws GeneralSecurityException {
    byte[] extensions =
        Der.sequence(
            extension(BASIC_CONSTRAINTS, true, Der.sequence()),
            extension(KEY_USAGE, true, Der.bits(7, SIGNS_HANDSHAKES)),
            extension(EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid(SERVER_AUTHENTICATION))),
            extension(ALTERNATIVE_NAMES, false, ServerNames.encoded(names)),
            extension(SUBJECT_KEY, false, Der.octets(keyId(key))),
            extension(
                AUTHORITY_KEY,
                false,
                Der.sequence(Der.implicit(0, keyId(authority.getPublicKey())))));
    return signed(
        authority.getSubjectX500Principal().getEncoded(),
        name("Friend Groups emulator"),
        key,
        authorityKey,
        now,
        validity,
        extensions);
  }

  private static X509Certificate signed(
      byte[] issuer,
      byte[] subject,
      PublicKey key,
      PrivateKey issuerKey,
      Instant now,
      Duration validity,
      byte[] extensions)
      throws GeneralSecurityException {
    byte[] algorithm = Der.sequence(Der.oid(ECDSA_WITH_SHA256));
    byte[] content =
        Der.sequence(
            Der.explicit(0, Der.integer(BigInteger.valueOf(VERSION_3))),
            Der.integer(new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE)),
            algorithm,
            issuer,
            Der.sequence(Der.time(now.minus(CLOCKS_MAY_DIFFER)), Der.time(now.plus(validity))),
            subject,
            key.getEncoded(),
            Der.explicit(3, extensions));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(issuerKey, RANDOM);
    signature.update(content);
    return parsed(Der.sequence(content, algorithm, Der.bits(0, signature.sign())));
  }

  static X509Certificate parsed(byte[] encoded) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(encoded));
  }

  private static byte[] name(String text) {
    return Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.text(text))));
  }

  private static byte[] extension(String oid, boolean critical, byte[] value) {
    return critical
        ? Der.sequence(Der.oid(oid), Der.yes(), Der.octets(value))
        : Der.sequence(Der.oid(oid), Der.octets(value));
  }

  /** What a key is called by: others only compare it. */
  private static byte[] keyId(PublicKey key) throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
    return Arrays.copyOf(digest, KEY_ID_BYTES);
  }

  /** A block of text with this label, as files hold keys and certificates. */
  static String pem(String label, byte[] encoded) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(encoded)
        + "\n-----END "
        + label
        + "-----\n";
  }

  /** What is in the block with this label; null when there is none. */
  static byte @Nullable [] fromPem(String label, String text) {
    String begin = "-----BEGIN " + label + "-----";
    int from = text.indexOf(begin);
    int to = text.indexOf("-----END " + label + "-----", Math.max(0, from));
    return from < 0 || to < 0
        ? null
        : Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
  }
}
