package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.domain.chat.NoProxy;
import dev.friendgroups.domain.chat.ProxyChoice;
import dev.friendgroups.domain.chat.ProxyServer;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way to Chat: a proxy, and certificates to trust, of an option, the environment or the
 * profile. Besides variables of our own it knows those that curl and others go by.
 */
public final class NetworkSearch {
  private static final String NO_PROXY_AT_ALL = "none";
  private static final String OPTION = "--proxy";

  private final Environment environment;
  private final Profile section;
  private final Console console;
  private final List<Origin> origins = new ArrayList<>();

  /**
   * A search that has found nothing yet.
   *
   * @param environment whose variables come after the options
   * @param section of the profile, which comes last
   * @param console is told of what is passed over
   */
  public NetworkSearch(Environment environment, Profile section, Console console) {
    this.environment = environment;
    this.section = section;
    this.console = console;
  }

  /** {@return what was found where so far} */
  public List<Origin> origins() {
    return List.copyOf(origins);
  }

  /**
   * Through what Chat is reached.
   *
   * @param option what the option was given
   * @param remote whether Chat is reached over TLS; else only the option is of account
   * @return the proxy that was found; none where nobody said so
   * @throws UsageException when there is no such proxy
   */
  public ProxyChoice proxy(@Nullable String option, boolean remote) {
    if (option == null && !remote) {
      return ProxyChoice.NONE;
    }
    return Setting.given(option, environment, "proxy")
        .or(() -> ofEveryProgram("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"))
        .map(winning -> tellOverridden("proxy", winning))
        .or(() -> Setting.in(section, "proxy"))
        .map(this::choice)
        .orElse(ProxyChoice.NONE);
  }

  private Optional<Setting> ofEveryProgram(String... variables) {
    return Stream.of(variables)
        .flatMap(name -> environment.variable(name).map(value -> new Setting(value, name)).stream())
        .findFirst();
  }

  /** Variables win over the profile file: nobody who names a profile is to miss that. */
  private Setting tellOverridden(String key, Setting winning) {
    if (section.askedFor() && !winning.source().startsWith("-") && section.value(key).isPresent()) {
      console.warning(
          key
              + " of "
              + section
              + " is overridden by "
              + winning.source()
              + "; unset "
              + winning.source());
    }
    return winning;
  }

  private ProxyChoice choice(Setting setting) {
    if (setting.value().strip().equalsIgnoreCase(NO_PROXY_AT_ALL)) {
      return ProxyChoice.NONE;
    }
    boolean option = setting.source().equals(OPTION);
    ProxyServer server = server(setting);
    if (option && server.login().filter(login -> !login.password().isEmpty()).isPresent()) {
      throw new UsageException(
          OPTION
              + " must not carry a password, since others on this machine can see it in the list"
              + " of processes; set HTTPS_PROXY or FRIEND_GROUPS_PROXY instead");
    }
    origins.add(new Origin("proxy", server.toString(), setting.source()));
    NoProxy except =
        ofEveryProgram("no_proxy", "NO_PROXY")
            .map(list -> NoProxy.parse(list.value()))
            .orElse(NoProxy.NOTHING);
    return new ProxyChoice(Optional.of(server), except, option);
  }

  private static ProxyServer server(Setting setting) {
    try {
      return ProxyServer.parse(setting.value());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          setting.source() + ": " + e.getMessage() + "; --proxy none does without");
    }
  }

  /**
   * Whom to trust besides those whom Java trusts.
   *
   * @param option what the option was given
   * @param remote whether Chat is reached over TLS; else only the option is of account
   * @return the certificates that were found; none where nobody said so
   * @throws UsageException when there is no certificate in the file
   */
  public List<X509Certificate> trusted(@Nullable Path option, boolean remote) {
    if (option == null && !remote) {
      return List.of();
    }
    Optional<Setting> given =
        Setting.given(option == null ? null : option.toString(), environment, "ca-file");
    given.ifPresent(winning -> tellOverridden("ca-file", winning));
    if (given.isPresent()) {
      return certificates(Path.of(given.get().value()), given.get().source());
    }
    Optional<Setting> usual = ofEveryProgram("SSL_CERT_FILE");
    usual.ifPresent(winning -> tellOverridden("ca-file", winning));
    if (usual.isPresent()) {
      return readable(usual.get());
    }
    return section
        .file("ca-file")
        .map(file -> certificates(file, "ca-file of " + section))
        .orElse(List.of());
  }

  private List<X509Certificate> certificates(Path file, String source) {
    List<X509Certificate> found = CertificateFile.read(file, source);
    String value = TerminalText.count(found.size(), "certificate") + " of " + file;
    origins.add(new Origin("ca-file", value, source));
    return found;
  }

  /** Other programs pass over such a file as well. */
  private List<X509Certificate> readable(Setting usual) {
    try {
      return certificates(Path.of(usual.value()), usual.source());
    } catch (UsageException e) {
      console.warning(e.getMessage() + "; it is passed over");
      return List.of();
    }
  }
}
