package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.input.NetworkSearch;
import dev.friendgroups.adapters.cli.input.Profile;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.domain.chat.Network;
import java.nio.file.Path;
import java.util.List;
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
    boolean remote =
        target instanceof Target.App found
            && found.app().endpoint().map(endpoint -> endpoint.primary().isHttps()).orElse(true);
    NetworkSearch search = new NetworkSearch(environment, section, console);
    Network network = search.find(proxy, caFile, remote);
    origins = search.origins();
    if (!remote && proxy != null && network.proxy().server().isPresent()) {
      throw new UsageException("--proxy goes with https only: plain http stays on this machine");
    }
    return network;
  }

  /**
   * {@return where the latest network was told of: proxy and certificates, as far as there are any}
   */
  public List<Origin> origins() {
    return origins;
  }
}
