package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.friendgroups.adapters.cli.wiring.EmulationSettings;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.ChatEmulatorBuilder;
import dev.friendgroups.adapters.emulator.accounts.AccountsJson;
import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.adapters.emulator.control.ControlKey;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.sqlite.SqliteFriendGroupStore;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.usecase.StoredChat;
import dev.friendgroups.bootstrap.spi.Closing;
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

/** A Chat to test against. */
final class EmulationModule extends AbstractModule {
  private final EmulationSettings settings;
  private final Consumer<String> requests;

  /**
   * @param requests told of each request in a line
   */
  EmulationModule(EmulationSettings settings, Consumer<String> requests) {
    this.requests = requests;
    this.settings = settings;
  }

  @Provides
  @Singleton
  ChatEmulator emulator(Closing closing) {
    Optional<List<Contacts>> seed = settings.seed().map(EmulationModule::read);
    Optional<EmulatedChat> kept =
        settings
            .data()
            .map(file -> new StoredChat(closing.later(SqliteFriendGroupStore.open(file))));
    if (seed.isEmpty()) {
      kept.ifPresent(EmbeddedChat::withSamples);
    }
    ChatEmulator emulator = started(builder(kept), closing);
    seed.or(() -> kept.isPresent() ? Optional.empty() : Optional.of(SampleAccounts.contacts()))
        .ifPresent(emulator::put);
    return emulator;
  }

  private ChatEmulatorBuilder builder(Optional<EmulatedChat> kept) {
    return kept.map(ChatEmulator::builder)
        .orElseGet(ChatEmulator::builder)
        .host(settings.host())
        .port(settings.port())
        .sdkAppId(settings.sdkAppId().value())
        .admin(settings.admin())
        .secretKey(settings.secretKey())
        .controlKey(new ControlKey(settings.controlKey().text()))
        .callsPerSecond(settings.callsPerSecond())
        .appCallsPerSecond(settings.appCallsPerSecond())
        .countRefused(settings.countRefused())
        .watchedBy(entry -> requests.accept(line(entry)))
        .latency(settings.latency())
        .absentGroup(settings.refusesAbsentGroups() ? AbsentGroup.REFUSED : AbsentGroup.IGNORED)
        .faults(settings.faults().stream().map(FaultRule::parse).toList())
        .faultSeed(settings.faultSeed());
  }

  private static String line(JournalEntry entry) {
    return entry.command()
        + (entry.account() == null ? "" : " of " + entry.account())
        + ": "
        + (entry.errorCode() == null
            ? "not answered"
            : entry.errorCode() == 0 ? "ok" : "error " + entry.errorCode())
        + (entry.fault() == null ? "" : ", fault " + entry.fault());
  }

  private ChatEmulator started(ChatEmulatorBuilder builder, Closing closing) {
    try {
      return closing.later(builder.start());
    } catch (RuntimeException e) {
      if (e.getCause() instanceof BindException why) {
        throw new SetupException(
            "cannot listen at "
                + settings.host()
                + ", port "
                + settings.port()
                + ": "
                + why.getMessage(),
            e);
      }
      throw e;
    }
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
