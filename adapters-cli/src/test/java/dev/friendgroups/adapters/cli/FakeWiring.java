package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.wiring.Archive;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Emulation;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings;
import dev.friendgroups.adapters.cli.wiring.PortTakenException;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.UserSigIssuer;
import dev.friendgroups.application.spi.IncompleteAppException.Part;
import dev.friendgroups.application.spi.LedgerLocation;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Puts fakes together, and remembers what for. */
final class FakeWiring implements Wiring {
  static final int TAKEN_PORT = 9999;

  final FakeChat chat = new FakeChat();
  final FakeHistory history = new FakeHistory();
  final List<ConnectionSettings> connections = new ArrayList<>();
  final List<CallObserver> observers = new ArrayList<>();
  final List<LedgerLocation> archives = new ArrayList<>();
  final Map<LedgerLocation, Path> copies = new HashMap<>();
  final List<LedgerLocation> made = new ArrayList<>();
  final List<Target> signers = new ArrayList<>();
  final List<EmulationSettings> emulations = new ArrayList<>();
  Optional<RuntimeException> broken = Optional.empty();
  Optional<String> keptElsewhere = Optional.empty();
  Optional<RuntimeException> noLedger = Optional.empty();
  Runnable whenClosed = () -> {};
  Runnable whenEmulatorStops = () -> {};
  boolean embeddedIsMade = true;
  int open;
  final List<Use> prepared = new ArrayList<>();

  @Override
  public boolean isMade(Target.Embedded embedded) {
    return embeddedIsMade;
  }

  @Override
  public void prepare(Use use) {
    prepared.add(use);
  }

  @Override
  public String usualGateway() {
    return "http";
  }

  @Override
  public List<String> gateways() {
    return List.of("http", "carrier-pigeon");
  }

  @Override
  public Connection connect(
      ConnectionSettings settings, Consumer<String> notices, CallObserver calls) {
    observers.add(calls);
    String which = chat(settings);
    connections.add(settings);
    broken.ifPresent(
        problem -> {
          throw problem;
        });
    open++;
    return chat.connection(
        which,
        history,
        () -> {
          open--;
          whenClosed.run();
        });
  }

  private static String chat(ConnectionSettings settings) {
    if (settings.target() instanceof Target.Embedded embedded) {
      return embedded.chat();
    }
    return settings.gateway().equals("http")
        ? ((Target.App) settings.target()).app().complete().inWords()
        : "the loft";
  }

  @Override
  public Archive archive(LedgerLocation ledger, Consumer<String> notices) {
    archives.add(ledger);
    noLedger.ifPresent(
        missing -> {
          throw missing;
        });
    broken.ifPresent(
        problem -> {
          throw problem;
        });
    open++;
    return new Archive() {
      @Override
      public JobHistory history() {
        return history;
      }

      @Override
      public Optional<String> keptElsewhere() {
        return keptElsewhere;
      }

      @Override
      public boolean sharesQuota() {
        return !ledger.scheme().equals(LedgerLocation.FILE);
      }

      @Override
      public void close() {
        open--;
      }
    };
  }

  @Override
  public void makeLedger(LedgerLocation ledger, Consumer<String> notices) {
    made.add(ledger);
  }

  @Override
  public void copyLedger(LedgerLocation ledger, Path copy, Consumer<String> notices) {
    copies.put(ledger, copy);
  }

  @Override
  public UserSigIssuer userSigs(Target target) {
    if (target instanceof Target.App found) {
      found.app().require(Set.of(Part.ID, Part.CREDENTIALS));
    }
    signers.add(target);
    return (identifier, validity) -> "sig-of-" + identifier + "-for-" + validity;
  }

  /** Starts an emulation that is interrupted as soon as its endpoint was told. */
  @Override
  public Emulation emulate(EmulationSettings settings, Consumer<String> requests) {
    List<String> faults = settings.conduct().faults();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("fault rule '" + faults.get(0) + "' is wrong");
    }
    if (settings.listener().port() == TAKEN_PORT) {
      throw new PortTakenException("cannot listen: port taken", new BindException());
    }
    emulations.add(settings);
    requests.accept("group_get of alice: ok");
    open++;
    return new Emulation() {
      @Override
      public URI endpoint() {
        Thread.currentThread().interrupt();
        return URI.create("http://127.0.0.1:8080");
      }

      @Override
      public Optional<Path> certificate() {
        return settings.listener().tls().map(tls -> tls.folder().resolve("ca.pem"));
      }

      @Override
      public void close() {
        whenEmulatorStops.run();
        open--;
      }
    };
  }

  @Override
  public String emulatorChoices() {
    return "Where the documentation is silent:\n  100% of absent names are ignored.";
  }

  /** Where the latest command would have gone. */
  ConnectionSettings latest() {
    return connections.get(connections.size() - 1);
  }
}
