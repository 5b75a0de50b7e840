package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings.Conduct;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings.Listener;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings.Tls;
import dev.friendgroups.adapters.cli.wiring.PortTakenException;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.ChatEmulatorBuilder;
import dev.friendgroups.adapters.emulator.accounts.AccountsJson;
import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.adapters.emulator.calls.QuotaLimits;
import dev.friendgroups.adapters.emulator.control.ControlKey;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.faults.Rehearsal;
import dev.friendgroups.adapters.emulator.tls.KeptAuthority;
import dev.friendgroups.adapters.sqlite.SqliteFriendGroupStore;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.application.usecase.StoredChat;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import java.io.IOException;
import java.io.Reader;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A Chat to test against. */
final class EmulationModule extends AbstractModule {
  private final EmulationSettings settings;
  private final Consumer<String> requests;

  /**
   * Who vouches for it.
   *
   * @param kept empty without TLS
   */
  record Authority(Optional<KeptAuthority> kept) {}

  /**
   * @param requests told of each request in a line
   */
  EmulationModule(EmulationSettings settings, Consumer<String> requests) {
    this.requests = requests;
    this.settings = settings;
  }

  @Provides
  @Singleton
  ChatEmulator emulator(Closing closing, Authority authority) {
    Optional<List<Contacts>> seed = settings.seed().map(EmulationModule::read);
    Optional<EmulatedChat> kept =
        settings
            .data()
            .map(file -> new StoredChat(closing.later(SqliteFriendGroupStore.open(file))));
    if (seed.isEmpty()) {
      kept.ifPresent(EmbeddedChat::withSamples);
    }
    ChatEmulator emulator = started(builder(kept, authority), closing);
    seed.or(() -> kept.isPresent() ? Optional.empty() : Optional.of(SampleAccounts.contacts()))
        .ifPresent(emulator::put);
    return emulator;
  }

  private ChatEmulatorBuilder builder(Optional<EmulatedChat> chat, Authority authority) {
    Conduct conduct = settings.conduct();
    ChatEmulatorBuilder builder =
        chat.map(ChatEmulator::builder)
            .orElseGet(ChatEmulator::builder)
            .host(settings.listener().host())
            .port(settings.listener().port())
            .sdkAppId(settings.sdkAppId().value())
            .admin(settings.admin())
            .secretKey(settings.secretKey())
            .controlKey(new ControlKey(settings.controlKey().text()))
            .quota(
                new QuotaLimits(
                    conduct.callsPerSecond(),
                    conduct.appCallsPerSecond(),
                    conduct.callsPerDay(),
                    conduct.countRefused()))
            .watchedBy(entry -> requests.accept(line(entry)))
            .latency(conduct.latency())
            .absentGroup(conduct.refusesAbsentGroups() ? AbsentGroup.REFUSED : AbsentGroup.IGNORED)
            .notFriendCode(conduct.notFriendCode())
            .faults(faults(conduct))
            .faultSeed(conduct.faultSeed());
    authority.kept.ifPresent(
        kept ->
            builder.tls(
                kept.authority(),
                settings.listener().tls().orElseThrow().names().toArray(String[]::new)));
    return builder;
  }

  /** Who vouches for it over TLS. */
  @Provides
  @Singleton
  Authority authority(Surroundings around) {
    Optional<Tls> tls = settings.listener().tls();
    try {
      return new Authority(
          tls.isEmpty()
              ? Optional.empty()
              : Optional.of(KeptAuthority.in(tls.get().folder(), around.time().instant())));
    } catch (IOException e) {
      throw new SetupException(
          "the certificate authority in "
              + tls.map(Tls::folder).orElseThrow()
              + " cannot be read or written: "
              + e.getMessage(),
          e);
    }
  }

  private static List<FaultRule> faults(Conduct conduct) {
    return Stream.concat(
            conduct.rehearsal().map(Rehearsal::named).stream()
                .flatMap(rehearsal -> rehearsal.rules().stream()),
            conduct.faults().stream().map(FaultRule::parse))
        .toList();
  }

  /** What is told of a request. */
  static String line(JournalEntry entry) {
    return entry.command()
        + (entry.account() == null ? "" : " of " + entry.account())
        + ": "
        + (entry.errorCode() == null
            ? "not answered"
            : entry.errorCode() == 0 ? "ok" : "error " + entry.errorCode())
        + ", "
        + Math.round(entry.millis())
        + " ms"
        + (entry.fault() == null ? "" : ", fault " + entry.fault());
  }

  private ChatEmulator started(ChatEmulatorBuilder builder, Closing closing) {
    try {
      return closing.later(builder.start());
    } catch (RuntimeException e) {
      if (e.getCause() instanceof BindException why) {
        throw cannotListen(why);
      }
      throw e;
    }
  }

  /** The system has no other way than words to say that a port is taken. */
  private SetupException cannotListen(BindException why) {
    Listener listener = settings.listener();
    String message =
        "cannot listen at "
            + listener.host()
            + ", port "
            + listener.port()
            + ": "
            + why.getMessage();
    return String.valueOf(why.getMessage()).contains("in use")
        ? new PortTakenException(message, why)
        : new SetupException(message, why);
  }

  private static List<Contacts> read(Path seed) {
    try (Reader reader = Files.newBufferedReader(seed)) {
      return AccountsJson.read(reader);
    } catch (IOException e) {
      throw new IllegalArgumentException("the seed file " + seed + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the seed file " + seed + ": " + e.getMessage(), e);
    }
  }
}
