package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.input.NumberConverter;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings.Listener;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings.Tls;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a Chat to test against listens. */
public final class ListenerOptions {
  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen at (default: 127.0.0.1, this machine only).")
  String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      converter = NumberConverter.Port.class,
      description = "The port to listen at (default: 0, which picks one).")
  int port;

  @Option(
      names = "--tls",
      description =
          "Serve https, with a certificate authority that is made on first use and kept in"
              + " $XDG_STATE_HOME/friend-groups/emulator/.")
  boolean tls;

  @Option(
      names = "--tls-name",
      paramLabel = "NAME",
      description =
          "What the certificate is for, besides localhost: how other machines call the emulator."
              + " Can be given many times.")
  List<String> tlsNames = new ArrayList<>();

  /** Creates options as nobody gave them. */
  public ListenerOptions() {}

  /** {@return the address to listen at} */
  public String host() {
    return host;
  }

  /**
   * {@return where and how to listen}
   *
   * @param environment where the program runs
   * @throws SetupException when there is no place for the certificate authority
   * @throws UsageException when options contradict each other
   */
  public Listener listener(Environment environment) {
    if (!tls && !tlsNames.isEmpty()) {
      throw new UsageException("--tls-name needs --tls");
    }
    return new Listener(host, port, tls ? Optional.of(tls(environment)) : Optional.empty());
  }

  private Tls tls(Environment environment) {
    return environment
        .folder("XDG_STATE_HOME", ".local/state")
        .map(folder -> new Tls(folder.resolve("emulator"), tlsNames))
        .orElseThrow(
            () ->
                new SetupException(
                    "no place for the certificate authority: there is no home folder;"
                        + " set XDG_STATE_HOME"));
  }
}
