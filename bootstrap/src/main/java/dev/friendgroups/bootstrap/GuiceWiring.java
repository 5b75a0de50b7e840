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
import dev.friendgroups.adapters.emulator.tls.KeptAuthority;
import dev.friendgroups.adapters.http.usersig.KeyedUserSigIssuer;
import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.UserSigIssuer;
import dev.friendgroups.application.spi.AppSettings;
import dev.friendgroups.application.spi.GatewayAdapter;
import dev.friendgroups.application.spi.IncompleteAppException.Part;
import dev.friendgroups.application.spi.LedgerAdapter;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.application.usecase.JobSettings;
import dev.friendgroups.domain.chat.SecretKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Puts together what a command needs, by Guice, and only that. */
final class GuiceWiring implements Wiring {
  private static final String DEFAULT_GATEWAY = "http";

  private final Adapters<GatewayAdapter> gateways = new Adapters<>(GatewayAdapter.class, "gateway");
  private final Adapters<LedgerAdapter> ledgers = new Adapters<>(LedgerAdapter.class, "ledger");
  private final Preparation preparation = new Preparation();

  @Override
  public void prepare(Use use) {
    preparation.begin(
        () -> {
          if (use == Use.SIGNING) {
            new KeyedUserSigIssuer(
                    EmbeddedChat.SDK_APP_ID, new SecretKey("nobody's"), InstantSource.system())
                .issue("nobody", Duration.ofHours(1));
            return;
          }
          new Parts(Surroundings.system(notice -> {})).close();
          gateways.named(DEFAULT_GATEWAY).prepare();
          if (use == Use.JOBS) {
            ledgers.named(LedgerLocation.FILE).prepare();
          }
        });
  }

  @Override
  public String usualGateway() {
    return DEFAULT_GATEWAY;
  }

  @Override
  public List<String> gateways() {
    List<String> names = new ArrayList<>(gateways.names());
    names.remove(DEFAULT_GATEWAY);
    names.add(0, DEFAULT_GATEWAY);
    return names;
  }

  @Override
  public boolean isMade(Target.Embedded embedded) {
    return EmbeddedChat.in(embedded.folder()).isMade();
  }

  @Override
  public Connection connect(
      ConnectionSettings settings, Consumer<String> notices, CallObserver calls) {
    preparation.await();
    Parts parts =
        new Parts(
            Surroundings.system(notices),
            new UseCaseModule(settings),
            new QuotaModule(settings, calls),
            new LedgerModule(settings.ledger(), ledgers),
            new GatewayModule(settings, gateways.named(settings.gateway())));
    try {
      // What is wrong with the set-up is told before anything is planned.
      parts.get(JobSettings.class);
      return new OpenConnection(parts);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  @Override
  public Archive archive(LedgerLocation ledger, Consumer<String> notices) {
    return new OpenArchive(
        new Parts(Surroundings.system(notices), new LedgerModule(Optional.of(ledger), ledgers)));
  }

  @Override
  public void makeLedger(LedgerLocation ledger, Consumer<String> notices) {
    try (ChosenLedger chosen = new ChosenLedger(ledger, ledgers, Surroundings.system(notices))) {
      chosen.open(true);
    }
  }

  @Override
  public void copyLedger(LedgerLocation ledger, Path copy, Consumer<String> notices) {
    new ChosenLedger(ledger, ledgers, Surroundings.system(notices)).copy(copy);
  }

  @Override
  public UserSigIssuer userSigs(Target target) {
    preparation.await();
    InstantSource clock = InstantSource.system();
    if (target instanceof Target.Embedded embedded) {
      SecretKey key = EmbeddedChat.in(embedded.folder()).key();
      return new KeyedUserSigIssuer(EmbeddedChat.SDK_APP_ID, key, clock);
    }
    AppSettings app = ((Target.App) target).app();
    app.require(Set.of(Part.ID, Part.CREDENTIALS));
    if (app.credentials().orElseThrow() instanceof SecretKey key) {
      return new KeyedUserSigIssuer(app.id().orElseThrow(), key, clock);
    }
    throw new SetupException(
        "signing needs the app's key (--secret-key-file or FRIEND_GROUPS_SECRET_KEY)");
  }

  @Override
  public Emulation emulate(EmulationSettings settings, Consumer<String> requests) {
    Parts parts =
        new Parts(Surroundings.system(notice -> {}), new EmulationModule(settings, requests));
    try {
      URI endpoint = parts.get(ChatEmulator.class).endpoint();
      return new OpenEmulation(
          parts,
          endpoint,
          parts.get(EmulationModule.Authority.class).kept().map(KeptAuthority::certificate));
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
    public Optional<String> keptElsewhere() {
      return parts.get(ChosenLedger.class).keptElsewhere();
    }

    @Override
    public boolean sharesQuota() {
      return parts.get(ChosenLedger.class).sharesQuota();
    }

    @Override
    public void close() {
      parts.close();
    }
  }

  /** An emulator that runs. */
  private record OpenEmulation(Parts parts, URI endpoint, Optional<Path> certificate)
      implements Emulation {
    @Override
    public void close() {
      parts.close();
    }
  }
}
