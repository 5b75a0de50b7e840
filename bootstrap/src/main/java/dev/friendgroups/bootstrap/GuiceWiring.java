package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.Archive;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Emulation;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.EmulatorChoices;
import dev.friendgroups.adapters.http.usersig.KeyedUserSigIssuer;
import dev.friendgroups.adapters.sqlite.SqliteDeletionLedger;
import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.UserSigIssuer;
import dev.friendgroups.domain.chat.SecretKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts together what a command needs, by Guice, and only that. */
final class GuiceWiring implements Wiring {
  private final GatewayAdapters gateways = new GatewayAdapters();

  @Override
  public List<String> gateways() {
    return gateways.names();
  }

  @Override
  public Connection connect(
      ConnectionSettings settings, Consumer<String> notices, CallObserver calls) {
    return new OpenConnection(
        new Parts(
            new UseCaseModule(settings),
            new QuotaModule(settings, notices, calls),
            new LedgerModule(settings.ledger()),
            gateways.named(settings.gateway()).module()));
  }

  @Override
  public Archive archive(Path ledger) {
    return new OpenArchive(new Parts(new LedgerModule(Optional.of(ledger))));
  }

  @Override
  public void copyLedger(Path ledger, Path copy) {
    SqliteDeletionLedger.copy(ledger, copy);
  }

  @Override
  public UserSigIssuer userSigs(Target target) {
    InstantSource clock = InstantSource.system();
    if (target instanceof Target.Embedded embedded) {
      SecretKey key = EmbeddedChat.in(embedded.folder()).key();
      return new KeyedUserSigIssuer(EmbeddedChat.SDK_APP_ID, key, clock);
    }
    if (target instanceof Target.App found && found.app().credentials() instanceof SecretKey key) {
      return new KeyedUserSigIssuer(found.app().id(), key, clock);
    }
    throw new SetupException(
        "signing needs the app's key (--secret-key-file or FRIEND_GROUPS_SECRET_KEY)");
  }

  @Override
  public Emulation emulate(EmulationSettings settings, Consumer<String> requests) {
    Parts parts = new Parts(new EmulationModule(settings, requests));
    try {
      return new OpenEmulation(parts, parts.get(ChatEmulator.class).endpoint());
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  @Override
  public String emulatorChoices() {
    return EmulatorChoices.text();
  }

  /** The ledger opened to look back; needs no Chat. */
  private record OpenArchive(Parts parts) implements Archive {
    @Override
    public JobHistory history() {
      return parts.get(JobHistory.class);
    }

    @Override
    public void close() {
      parts.close();
    }
  }

  /** An emulator that runs. */
  private record OpenEmulation(Parts parts, URI endpoint) implements Emulation {
    @Override
    public void close() {
      parts.close();
    }
  }
}
