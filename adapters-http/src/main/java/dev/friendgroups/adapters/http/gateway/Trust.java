package dev.friendgroups.adapters.http.gateway;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom TLS connections trust: those whom Java trusts, and a few more.
 *
 * @param sockets makes connections that trust nobody else
 * @param manager looks at certificates
 */
record Trust(SSLSocketFactory sockets, X509TrustManager manager) {
  static Trust alsoIn(List<X509Certificate> more) {
    try {
      X509ExtendedTrustManager manager = manager(more.isEmpty() ? null : store(more));
      TellingTrustManager telling = new TellingTrustManager(manager);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {telling}, null);
      return new Trust(context.getSocketFactory(), telling);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java knows no TLS", e);
    }
  }

  private static KeyStore store(List<X509Certificate> more)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (X509Certificate one : (Iterable<X509Certificate>) all(more)::iterator) {
      store.setCertificateEntry("trusted-" + number++, one);
    }
    return store;
  }

  private static Stream<X509Certificate> all(List<X509Certificate> more)
      throws GeneralSecurityException {
    return Stream.concat(Stream.of(manager(null).getAcceptedIssuers()), more.stream());
  }

  /**
   * @param store null for what Java trusts
   */
  private static X509ExtendedTrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Stream.of(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("no trust manager for X.509"));
  }
}
