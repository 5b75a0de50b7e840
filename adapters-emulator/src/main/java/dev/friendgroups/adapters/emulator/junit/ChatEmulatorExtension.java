package dev.friendgroups.adapters.emulator.junit;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.ChatEmulatorBuilder;
import dev.friendgroups.adapters.emulator.calls.Counters;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a Chat for the tests of a class, as it was described anew for each test:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ChatEmulatorExtension chat =
 *     ChatEmulatorExtension.create().accounts(SampleAccounts.contacts());
 * }</pre>
 *
 * <p>In a static field it runs for all tests of the class, in another one for each test alone.
 */
public final class ChatEmulatorExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private final ChatEmulatorBuilder builder;
  private List<Contacts> accounts = List.of();
  private @Nullable ChatEmulator running;
  private @Nullable String startedFor;

  private ChatEmulatorExtension(ChatEmulatorBuilder builder) {
    this.builder = builder;
  }

  /** A Chat in memory, without accounts. */
  public static ChatEmulatorExtension create() {
    return of(ChatEmulator.builder());
  }

  /** A Chat like this. */
  public static ChatEmulatorExtension of(ChatEmulatorBuilder builder) {
    return new ChatEmulatorExtension(builder);
  }

  /** The accounts that each test begins with. */
  public ChatEmulatorExtension accounts(List<Contacts> value) {
    accounts = List.copyOf(value);
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    startFor(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    startFor(context).reset(accounts);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stopFor(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stopFor(context);
  }

  /** Nested classes find it running, and leave it running. */
  private ChatEmulator startFor(ExtensionContext context) {
    if (running == null) {
      running = builder.start();
      startedFor = context.getUniqueId();
    }
    return running;
  }

  private void stopFor(ExtensionContext context) {
    if (running != null && context.getUniqueId().equals(startedFor)) {
      running.close();
      running = null;
    }
  }

  /**
   * The emulator itself.
   *
   * @throws IllegalStateException when no test is running
   */
  public ChatEmulator emulator() {
    if (running == null) {
      throw new IllegalStateException(
          "the emulator is not running; is the extension in a field with @RegisterExtension?");
    }
    return running;
  }

  /** Where it listens, like {@code http://127.0.0.1:40123}. */
  public URI endpoint() {
    return emulator().endpoint();
  }

  /** The app it is the Chat of. */
  public long sdkAppId() {
    return emulator().sdkAppId();
  }

  /** The app's admin. */
  public String admin() {
    return emulator().admin();
  }

  /** A fresh UserSig of the admin, valid for a day. */
  public String userSig() {
    return emulator().userSig();
  }

  /** Takes in accounts, each instead of whatever was known of it. */
  public void put(Contacts... more) {
    emulator().put(List.of(more));
  }

  /** An account's friend groups; empty when there is no such account. */
  public Optional<FriendGroups> find(String account) {
    return emulator().find(new Account(account));
  }

  /**
   * Lets calls go wrong from now on, until the test ends.
   *
   * @param rules like {@code group_delete:30008:0.05}
   * @throws IllegalArgumentException when one of them is no rule; the message says why
   */
  public void faults(String... rules) {
    emulator().faults(Arrays.stream(rules).map(FaultRule::parse).toList());
  }

  /** What was counted since the test began. */
  public Counters counters() {
    return emulator().counters();
  }

  /** The latest thousand requests since the test began, oldest first. */
  public List<JournalEntry> journal() {
    return emulator().journal();
  }
}
