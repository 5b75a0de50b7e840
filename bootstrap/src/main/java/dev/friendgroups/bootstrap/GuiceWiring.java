package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.Archive;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Emulation;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.EmulatorChoices;
import dev.friendgroups.application.port.out.UserSigIssuer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Puts together what a command needs, by Guice, and only that. */
final class GuiceWiring implements Wiring {
  private final GatewayAdapters gateways = new GatewayAdapters();

  @Override
  public List<String> gateways() {
    return gateways.names();
  }

  @Override
  public Connection connect(ConnectionSettings settings) {
    return new OpenConnection(
        new Parts(
            new SystemModule(),
            new ConnectionModule(settings),
            new LedgerModule(settings.ledger()),
            new UseCaseModule(),
            gateways.named(settings.gateway()).module()));
  }

  @Override
  public Archive archive(Path ledger) {
    return new OpenArchive(
        new Parts(new SystemModule(), new LedgerModule(ledger), new ArchiveModule()));
  }

  @Override
  public UserSigIssuer userSigs(Target target) {
    return ChatAccess.issuer(target, InstantSource.system());
  }

  @Override
  public Emulation emulate(EmulationSettings settings) {
    Parts parts = new Parts(new EmulationModule(settings));
    try {
      parts.get(ChatEmulator.class);
      return new OpenEmulation(parts);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  @Override
  public String emulatorChoices() {
    return EmulatorChoices.text();
  }
}
