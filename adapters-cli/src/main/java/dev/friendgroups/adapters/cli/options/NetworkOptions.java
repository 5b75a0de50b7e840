package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.input.Faults;
import dev.friendgroups.adapters.cli.input.NetworkSearch;
import dev.friendgroups.adapters.cli.input.Profile;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.domain.chat.Network;
import dev.friendgroups.domain.chat.ProxyChoice;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How Chat is reached. */
public final class NetworkOptions {
  @Option(
      names = "--proxy",
      paramLabel = "URL",
      description =
          "The HTTP proxy to reach Chat through, none for none (FRIEND_GROUPS_PROXY; HTTPS_PROXY,"
              + " ALL_PROXY, NO_PROXY). A password goes into a variable or the profile.")
  @Nullable String proxy;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description =
          "A PEM file with certificates to trust besides Java's (FRIEND_GROUPS_CA_FILE;"
              + " SSL_CERT_FILE).")
  @Nullable Path caFile;

  private List<Origin> origins = List.of();

  /** Creates options as nobody gave them. */
  public NetworkOptions() {}

  /**
   * {@return how to reach this Chat}
   *
   * @param target the Chat
   * @param environment where the program runs
   * @param section the profile in use
   * @param console gets warnings
   * @throws UsageException when something about it is wrong, or a proxy is asked for that is not
   *     used
   */
  public Network network(Target target, Environment environment, Profile section, Console console) {
    Faults faults = new Faults();
    Network network = search(target, environment, section, console, faults);
    faults.requireNone();
    return network;
  }

  /**
   * {@return how to reach this Chat, without what is wrong about that}
   *
   * @param target the Chat
   * @param environment where the program runs
   * @param section the profile in use
   * @param console gets warnings
   * @param faults gets what is wrong, and a proxy that is asked for and not used
   */
  public Network search(
      Target target, Environment environment, Profile section, Console console, Faults faults) {
    boolean remote =
        target instanceof Target.App found
            && found.app().endpoint().map(endpoint -> endpoint.primary().isHttps()).orElse(true);
    NetworkSearch search = new NetworkSearch(environment, section, console);
    ProxyChoice way =
        faults.except("proxy", () -> Optional.of(proxy(search, remote))).orElse(ProxyChoice.NONE);
    List<X509Certificate> trusted =
        faults
            .except("ca-file", () -> Optional.of(search.trusted(caFile, remote)))
            .orElse(List.of());
    origins = search.origins();
    return new Network(way, trusted);
  }

  private ProxyChoice proxy(NetworkSearch search, boolean remote) {
    ProxyChoice choice = search.proxy(proxy, remote);
    if (!remote && proxy != null && choice.server().isPresent()) {
      throw new UsageException("--proxy goes with https only: plain http stays on this machine");
    }
    return choice;
  }

  /**
   * {@return where the latest network was told of: proxy and certificates, as far as there are any}
   */
  public List<Origin> origins() {
    return origins;
  }
}
