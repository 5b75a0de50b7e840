package dev.friendgroups.adapters.emulator.junit;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.ChatEmulatorBuilder;
import dev.friendgroups.adapters.emulator.EmulatedApp;
import dev.friendgroups.domain.group.Contacts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The emulator of a class or of a test, whichever started it first, and the apps that tests have of
 * their own. Safe for use by many threads.
 */
final class RunningEmulator {
  private final ChatEmulatorBuilder builder;
  private final Map<String, EmulatedApp> lent = new ConcurrentHashMap<>();
  private volatile @Nullable ChatEmulator running;
  private @Nullable String startedFor;

  RunningEmulator(ChatEmulatorBuilder builder) {
    this.builder = builder;
  }

  /** Nested classes find it running, and leave it running. */
  synchronized ChatEmulator startFor(ExtensionContext context) {
    ChatEmulator present = running;
    if (present == null) {
      present = builder.start();
      running = present;
      startedFor = context.getUniqueId();
    }
    return present;
  }

  /** Takes back what was lent, and stops if it was started for the same. */
  void stopFor(ExtensionContext context) {
    EmulatedApp app = lent.remove(context.getUniqueId());
    if (app != null) {
      emulator().removeApp(app);
    }
    stopIfStartedFor(context);
  }

  private synchronized void stopIfStartedFor(ExtensionContext context) {
    ChatEmulator present = running;
    if (present != null && context.getUniqueId().equals(startedFor)) {
      present.close();
      running = null;
    }
  }

  /** An app for one test, the same whenever it asks, until it stops. */
  EmulatedApp lend(ExtensionContext context, List<Contacts> accounts) {
    return lent.computeIfAbsent(
        context.getUniqueId(),
        any -> {
          EmulatedApp app = emulator().addApp();
          app.put(accounts);
          return app;
        });
  }

  /**
   * @throws IllegalStateException when it is not running
   */
  ChatEmulator emulator() {
    ChatEmulator present = running;
    if (present == null) {
      throw new IllegalStateException(
          "the emulator is not running; is the extension in a field with @RegisterExtension?");
    }
    return present;
  }
}
