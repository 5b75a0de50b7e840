package dev.friendgroups.adapters.cli.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.friendgroups.adapters.cli.text.TerminalText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PEM file of certificates; whatever else is in it is passed over. */
final class CertificateFile {
  /** All authorities there are take less than one of them. */
  private static final int LONGEST = 16 << 20;

  private static final Pattern CERTIFICATE =
      Pattern.compile(
          "-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----([^-]*)-----END [^-]*CERTIFICATE-----");

  private CertificateFile() {}

  /**
   * @param source who named the file
   * @throws UsageException when it cannot be read, or has no certificate in it
   */
  static List<X509Certificate> read(Path file, String source) {
    String named = source + " " + TerminalText.text(file);
    if (!Files.exists(file)) {
      throw new UsageException(source + ": there is no file " + TerminalText.text(file));
    }
    if (Files.isDirectory(file)) {
      throw new UsageException(named + " is a folder, not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      List<X509Certificate> found = parse(new String(in.readNBytes(LONGEST), ISO_8859_1));
      if (found.isEmpty()) {
        throw new UsageException(named + " has no certificate in it (PEM, BEGIN CERTIFICATE)");
      }
      return found;
    } catch (CertificateException e) {
      throw new UsageException(named + " has a certificate in it that cannot be read");
    } catch (AccessDeniedException e) {
      throw new UsageException(named + " cannot be read: no permission");
    } catch (IOException e) {
      throw new UsageException(named + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static List<X509Certificate> parse(String text) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> found = new ArrayList<>();
    Matcher matcher = CERTIFICATE.matcher(text);
    while (matcher.find()) {
      String pem = "-----BEGIN CERTIFICATE-----" + matcher.group(1) + "-----END CERTIFICATE-----\n";
      found.add(
          (X509Certificate)
              factory.generateCertificate(new ByteArrayInputStream(pem.getBytes(ISO_8859_1))));
    }
    return found;
  }
}
