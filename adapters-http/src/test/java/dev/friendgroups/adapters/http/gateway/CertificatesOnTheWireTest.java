package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.chat.Network;
import dev.friendgroups.domain.chat.NoProxy;
import dev.friendgroups.domain.chat.ProxyChoice;
import dev.friendgroups.domain.chat.ProxyServer;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** Whom TLS trusts, and what is said of whom it does not. */
class CertificatesOnTheWireTest {
  private static final HeldCertificate COMPANY =
      new HeldCertificate.Builder()
          .certificateAuthority(0)
          .commonName("Company Inspection")
          .organizationalUnit("IT")
          .build();
  private static final HeldCertificate OTHER =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Another").build();
  private static final String CLOCK =
      "check this machine's clock; if it is right, the certificate has to be renewed";

  @Test
  void a_certificate_of_an_added_authority_is_trusted() {
    assertThat(deletion(signed().build(), COMPANY, OTHER)).isEqualTo(new Answer.Done<>(0L));
  }

  @Test
  void a_certificate_that_is_added_itself_is_trusted() {
    HeldCertificate own = signed().build();

    assertThat(deletion(own, own)).isEqualTo(new Answer.Done<>(0L));
  }

  @Test
  void of_an_unknown_authority_it_is_said_which_and_how_to_trust_it() {
    assertThat(broken(signed().build(), OTHER))
        .isEqualTo(
            new Breakdown(
                "the certificate that CHAT shows, issued by CN=Company Inspection,OU=IT, is not"
                    + " trusted",
                Remedy.FIX_SETUP,
                true,
                "if that is your company's authority, as where a proxy inspects TLS, name its"
                    + " certificate by --ca-file FILE; otherwise something else answers in Chat's"
                    + " place"));
  }

  @Test
  void java_trusts_nobody_whom_it_does_not_know() {
    assertThat(broken(signed().build()).summary()).endsWith(" is not trusted");
  }

  @Test
  void a_certificate_that_ran_out_is_told_with_its_date() {
    Instant end = Instant.parse("2024-02-29T12:00:00Z");
    HeldCertificate old =
        signed()
            .validityInterval(end.minus(Duration.ofDays(1)).toEpochMilli(), end.toEpochMilli())
            .build();

    assertThat(broken(old, COMPANY))
        .isEqualTo(
            new Breakdown(
                "the certificate that CHAT shows, issued by CN=Company Inspection,OU=IT, ran out"
                    + " on 2024-02-29",
                Remedy.FIX_SETUP,
                true,
                CLOCK));
  }

  @Test
  void a_certificate_that_is_not_valid_yet_is_told_with_its_date() {
    Instant begin = Instant.parse("2124-02-29T12:00:00Z");
    HeldCertificate young =
        signed()
            .validityInterval(begin.toEpochMilli(), begin.plus(Duration.ofDays(1)).toEpochMilli())
            .build();

    assertThat(broken(young, COMPANY))
        .isEqualTo(
            new Breakdown(
                "the certificate that CHAT shows, issued by CN=Company Inspection,OU=IT, is not"
                    + " valid before 2124-02-29",
                Remedy.FIX_SETUP,
                true,
                CLOCK));
  }

  @Test
  void a_certificate_for_somebody_else_is_told_with_whom_it_is_for() {
    HeldCertificate elsewhere =
        new HeldCertificate.Builder()
            .signedBy(COMPANY)
            .addSubjectAlternativeName("a.example.com")
            .addSubjectAlternativeName("b.example.com")
            .build();

    assertThat(broken(elsewhere, COMPANY))
        .isEqualTo(
            new Breakdown(
                "the certificate that CHAT shows is for a.example.com, b.example.com",
                Remedy.FIX_SETUP,
                true,
                "check --region or --endpoint; if they are right, something else answers in"
                    + " Chat's place"));
  }

  @Test
  void behind_a_proxy_it_is_the_certificate_and_not_the_proxy_that_is_told_of() throws IOException {
    try (LoopbackProxy proxy = LoopbackProxy.open();
        ScriptedChat chat = chat(signed().build())) {
      Network network =
          new Network(
              new ProxyChoice(Optional.of(ProxyServer.parse(proxy.name())), NoProxy.NOTHING, true),
              List.of());

      assertThat(chat.brokenDeletion(chat.single(network)).summary())
          .startsWith("the certificate that " + chat.name() + " shows, issued by ");
    }
  }

  private static HeldCertificate.Builder signed() {
    return new HeldCertificate.Builder().signedBy(COMPANY).addSubjectAlternativeName("127.0.0.1");
  }

  private static ScriptedChat chat(HeldCertificate shown) {
    return ScriptedChat.overTls(
        new HandshakeCertificates.Builder().heldCertificate(shown).build(), answer(done("")));
  }

  private static Network trusting(HeldCertificate... trusted) {
    List<X509Certificate> certificates =
        List.of(trusted).stream().map(HeldCertificate::certificate).toList();
    return new Network(ProxyChoice.NONE, certificates);
  }

  private static Answer<Long> deletion(HeldCertificate shown, HeldCertificate... trusted) {
    try (ScriptedChat chat = chat(shown)) {
      return chat.delete(chat.single(trusting(trusted)), "family");
    }
  }

  private static Breakdown broken(HeldCertificate shown, HeldCertificate... trusted) {
    try (ScriptedChat chat = chat(shown)) {
      Breakdown broken = chat.brokenDeletion(chat.single(trusting(trusted)));
      assertThat(chat.requests()).isZero();
      return new Breakdown(
          broken.summary().replace(chat.name(), "CHAT"),
          broken.remedy(),
          broken.certain(),
          broken.advice());
    }
  }
}
