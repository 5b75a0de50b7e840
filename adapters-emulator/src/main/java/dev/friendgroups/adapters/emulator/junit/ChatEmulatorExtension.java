package dev.friendgroups.adapters.emulator.junit;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.ChatEmulatorBuilder;
import dev.friendgroups.adapters.emulator.EmulatedApp;
import dev.friendgroups.adapters.emulator.calls.Counters;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.adapters.emulator.calls.QuotaLimits;
import dev.friendgroups.adapters.emulator.control.ControlKey;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.received.ReceivedCalls;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

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
 *
 * <p>Tests that run at the same time share it when each has an app of its own, which it gets as a
 * parameter of type {@link EmulatedApp} and which begins with the same accounts:
 *
 * <pre>{@code
 * @Test
 * void deletes(EmulatedApp chat) {
 *   myClient(chat.endpoint(), chat.sdkAppId(), chat.userSig()).deleteGroups("alice", "family");
 *   chat.received("group_delete").forAccount("alice").once();
 * }
 * }</pre>
 */
public final class ChatEmulatorExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {
  private final RunningEmulator running;
  private List<Contacts> accounts = List.of();

  private ChatEmulatorExtension(ChatEmulatorBuilder builder) {
    running = new RunningEmulator(builder);
  }

  /** {@return an extension that runs a Chat in memory, without accounts} */
  public static ChatEmulatorExtension create() {
    return of(ChatEmulator.builder());
  }

  /**
   * {@return an extension that runs a Chat like this}
   *
   * @param builder not to be changed afterwards; it is started more than once
   */
  public static ChatEmulatorExtension of(ChatEmulatorBuilder builder) {
    return new ChatEmulatorExtension(builder);
  }

  /**
   * The accounts that each test begins with.
   *
   * @param value instead of those that were given before
   * @return this extension
   */
  public ChatEmulatorExtension accounts(List<Contacts> value) {
    accounts = List.copyOf(value);
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running.startFor(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    running.startFor(context).reset(accounts);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    running.stopFor(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    running.stopFor(context);
  }

  /** An app is given to methods; a constructor runs before there is a test to give it to. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == EmulatedApp.class
        && parameter.getDeclaringExecutable() instanceof Method;
  }

  @Override
  public EmulatedApp resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running.lend(context, accounts);
  }

  /**
   * The emulator itself.
   *
   * @return running until the test, or the class, is over
   * @throws IllegalStateException when no test is running
   */
  public ChatEmulator emulator() {
    return running.emulator();
  }

  /** {@return where it listens, like {@code http://127.0.0.1:40123}} */
  public URI endpoint() {
    return emulator().endpoint();
  }

  /** {@return the app it is the Chat of} */
  public long sdkAppId() {
    return emulator().sdkAppId();
  }

  /** {@return the identifier of the app's only admin} */
  public String admin() {
    return emulator().admin();
  }

  /** {@return a fresh UserSig of the admin, valid for a day} */
  public String userSig() {
    return emulator().userSig();
  }

  /**
   * {@return the key that requests to its control API must bring, as {@code Authorization: Bearer}}
   */
  public ControlKey controlKey() {
    return emulator().controlKey();
  }

  /**
   * Takes in accounts, each instead of whatever was known of it.
   *
   * @param more any number; all of them or none
   */
  public void put(Contacts... more) {
    emulator().put(List.of(more));
  }

  /**
   * {@return an account's friend groups; empty when there is no such account}
   *
   * @param account the UserID, as a request names it
   */
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

  /**
   * Lets a bad day begin, until the test ends.
   *
   * @param name like {@code outage}
   * @throws IllegalArgumentException when there is none of this name; the message names all
   */
  public void rehearse(String name) {
    emulator().app().rehearse(name);
  }

  /**
   * Grants another quota from now on, until the test ends.
   *
   * @param limits instead of those there were
   */
  public void quota(QuotaLimits limits) {
    emulator().quota(limits);
  }

  /** {@return what was counted since the test began} */
  public Counters counters() {
    return emulator().counters();
  }

  /** {@return the latest thousand requests since the test began, oldest first} */
  public List<JournalEntry> journal() {
    return emulator().journal();
  }

  /**
   * The calls that were received since the test began, to be narrowed down and asserted on.
   *
   * @param command like {@code group_delete}
   * @return a view of the journal: it shows calls that come later, too
   * @throws IllegalArgumentException when there is no such command
   */
  public ReceivedCalls received(String command) {
    return emulator().app().received(command);
  }

  /** {@return the calls that were received since the test began, whatever they asked for} */
  public ReceivedCalls received() {
    return emulator().app().received();
  }
}
