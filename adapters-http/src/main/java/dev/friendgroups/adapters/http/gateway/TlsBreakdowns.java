package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says why TLS does not trust whoever answers; nothing was sent to Chat then. */
final class TlsBreakdowns {
  /** OkHttp tells whom a certificate is for by nothing but a message. */
  private static final Pattern NAMES = Pattern.compile("subjectAltNames: \\[([^]]*)");

  private TlsBreakdowns() {}

  /**
   * @param name whom the connection was for
   * @param why what else is known of it
   */
  static Breakdown of(SSLException failure, String name, String why) {
    Optional<UntrustedCertificateException> untrusted =
        UntrustedCertificateException.behind(failure);
    if (untrusted.isPresent()) {
      return untrusted(untrusted.get(), name);
    }
    if (failure instanceof SSLPeerUnverifiedException) {
      Matcher names = NAMES.matcher(why);
      String whom = names.find() && !names.group(1).isEmpty() ? names.group(1) : "somebody else";
      return setUp(
          "the certificate that " + name + " shows is for " + whom,
          "check --region or --endpoint; if they are right, something else answers in Chat's"
              + " place");
    }
    return setUp(
        "no trustworthy TLS connection to " + name + ": " + why,
        "check --endpoint, and what is between this machine and Chat: a proxy, a firewall");
  }

  private static Breakdown untrusted(UntrustedCertificateException untrusted, String name) {
    String shown = "the certificate that " + name + " shows, issued by " + untrusted.issuer() + ",";
    String clock = "check this machine's clock; if it is right, the certificate has to be renewed";
    if (untrusted.ranOut().isPresent()) {
      return setUp(shown + " ran out on " + untrusted.ranOut().get(), clock);
    }
    if (untrusted.notYetValid().isPresent()) {
      return setUp(shown + " is not valid before " + untrusted.notYetValid().get(), clock);
    }
    return setUp(
        shown + " is not trusted",
        "if that is your company's authority, as where a proxy inspects TLS, name its certificate"
            + " by --ca-file FILE; otherwise something else answers in Chat's place");
  }

  private static Breakdown setUp(String summary, String advice) {
    return new Breakdown(summary, Remedy.FIX_SETUP, true, advice);
  }
}
