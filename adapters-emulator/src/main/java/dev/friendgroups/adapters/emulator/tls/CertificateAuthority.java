package dev.friendgroups.adapters.emulator.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Who vouches for emulators that are reached over TLS: whoever trusts its certificate, trusts
 * theirs. For tests alone.
 */
public final class CertificateAuthority {
  private static final Duration VALIDITY = Duration.ofDays(3650);

  /** The longest that clients accept of a server. */
  private static final Duration SERVER_VALIDITY = Duration.ofDays(397);

  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String PRIVATE_KEY = "PRIVATE KEY";
  private static final char[] NO_PASSWORD = {};

  private final X509Certificate certificate;
  private final PrivateKey key;

  private CertificateAuthority(X509Certificate certificate, PrivateKey key) {
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * {@return an authority that nobody trusts yet, valid for ten years}
   *
   * @param now when it begins to be valid
   */
  public static CertificateAuthority fresh(Instant now) {
    try {
      KeyPair keys = Certificates.newKeys();
      String name = "Friend Groups emulator CA " + UUID.randomUUID();
      return new CertificateAuthority(
          Certificates.ofAuthority(keys, name, now, VALIDITY), keys.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make certificates", e);
    }
  }

  /**
   * One that was written by {@link #secretPem}.
   *
   * @throws IllegalArgumentException when the text holds none
   */
  static CertificateAuthority parse(String text) {
    byte[] encodedKey = Certificates.fromPem(PRIVATE_KEY, text);
    byte[] encoded = Certificates.fromPem(CERTIFICATE, text);
    if (encodedKey == null || encoded == null) {
      throw new IllegalArgumentException("it does not hold a key and a certificate");
    }
    try {
      return new CertificateAuthority(
          Certificates.parsed(encoded),
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encodedKey)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("its key or certificate is damaged", e);
    }
  }

  /** {@return the certificate to trust} */
  public X509Certificate certificate() {
    return certificate;
  }

  /** {@return the certificate to trust, as most programs want it} */
  public String pem() {
    try {
      return Certificates.pem(CERTIFICATE, certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate and its key, to be kept for oneself. */
  String secretPem() {
    return Certificates.pem(PRIVATE_KEY, key.getEncoded()) + pem();
  }

  /** Whether a server's certificate made now would outlast it. */
  boolean endsBeforeServers(Instant now) {
    return certificate.getNotAfter().toInstant().isBefore(now.plus(SERVER_VALIDITY));
  }

  /**
   * What a server identifies itself with.
   *
   * @param names what it is called by, besides {@code localhost} and its addresses
   * @param now when the certificate begins to be valid
   * @return with a fresh key, which nobody else has
   * @throws IllegalArgumentException when one is neither a name nor an address
   */
  public SSLContext serverContext(Collection<String> names, Instant now) {
    try {
      KeyPair keys = Certificates.newKeys();
      X509Certificate server =
          Certificates.ofServer(
              keys.getPublic(), ServerNames.of(names), certificate, key, now, SERVER_VALIDITY);
      KeyStore store = emptyStore();
      store.setKeyEntry(
          "server", keys.getPrivate(), NO_PASSWORD, new Certificate[] {server, certificate});
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, NO_PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java cannot make certificates", e);
    }
  }

  /** {@return what clients in Java trust by: whom this authority vouches for, and nobody else} */
  public X509TrustManager trustManager() {
    try {
      KeyStore store = emptyStore();
      store.setCertificateEntry("authority", certificate);
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      return Arrays.stream(managers.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * {@return what clients in Java connect by: to whom this authority vouches for, and to nobody
   * else}
   */
  public SSLContext clientContext() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trustManager()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  @Override
  public String toString() {
    return "CertificateAuthority[" + certificate.getSubjectX500Principal() + "]";
  }
}
