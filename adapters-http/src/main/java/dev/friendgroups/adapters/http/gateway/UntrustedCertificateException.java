package dev.friendgroups.adapters.http.gateway;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody showed certificates that are not trusted; knows which, and why not. */
final class UntrustedCertificateException extends CertificateException {
  private static final long serialVersionUID = 1;

  private final transient List<X509Certificate> chain;

  UntrustedCertificateException(X509Certificate[] chain, CertificateException cause) {
    super(cause.getMessage(), cause);
    this.chain = List.of(chain);
  }

  /** The exception among the causes of another; empty when it is about something else. */
  static Optional<UntrustedCertificateException> behind(Throwable failure) {
    return causes(failure)
        .filter(UntrustedCertificateException.class::isInstance)
        .map(UntrustedCertificateException.class::cast)
        .findFirst();
  }

  private static Stream<Throwable> causes(@Nullable Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private boolean causedBy(Class<? extends CertificateException> kind) {
    return causes(this).anyMatch(kind::isInstance);
  }

  /** Who issued the certificate. */
  String issuer() {
    return chain.get(0).getIssuerX500Principal().getName();
  }

  /**
   * Since when one of the certificates is not valid any more; empty when that is not the reason.
   */
  Optional<LocalDate> ranOut() {
    return causedBy(CertificateExpiredException.class)
        ? chain.stream().map(one -> date(one.getNotAfter().toInstant())).min(LocalDate::compareTo)
        : Optional.empty();
  }

  /** From when on all certificates are valid; empty when that is not the reason. */
  Optional<LocalDate> notYetValid() {
    return causedBy(CertificateNotYetValidException.class)
        ? chain.stream().map(one -> date(one.getNotBefore().toInstant())).max(LocalDate::compareTo)
        : Optional.empty();
  }

  private static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
