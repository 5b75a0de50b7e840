package dev.friendgroups.adapters.emulator;

import dev.friendgroups.adapters.emulator.apps.App;
import dev.friendgroups.adapters.emulator.calls.Counters;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.adapters.emulator.calls.QuotaLimits;
import dev.friendgroups.adapters.emulator.faults.FaultPlan;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.faults.Rehearsal;
import dev.friendgroups.adapters.emulator.received.CallQuery;
import dev.friendgroups.adapters.emulator.received.ReceivedCalls;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One app of an emulator. Its accounts, quota, faults, counters and journal are its own: tests that
 * run at the same time and have an app each do not see each other.
 */
public final class EmulatedApp {
  private final ChatEmulator emulator;
  private final App app;

  EmulatedApp(ChatEmulator emulator, App app) {
    this.emulator = emulator;
    this.app = app;
  }

  App app() {
    return app;
  }

  /** {@return where it is reached, like {@code http://127.0.0.1:40123}; the same for all apps} */
  public URI endpoint() {
    return emulator.endpoint();
  }

  /** {@return its id, which no other app of the emulator has} */
  public long sdkAppId() {
    return app.sdkAppId();
  }

  /** {@return its admin; the same for all apps} */
  public String admin() {
    return emulator.admin();
  }

  /** {@return a fresh UserSig of the admin for this app, valid for a day} */
  public String userSig() {
    return emulator.userSig(app.sdkAppId());
  }

  /**
   * Takes in accounts, each instead of whatever was known of it.
   *
   * @param accounts any number; all of them or none
   */
  public void put(Collection<Contacts> accounts) {
    app.chat().put(accounts);
  }

  /**
   * {@return an account's friend groups; empty when there is no such account}
   *
   * @param account as a request names it
   */
  public Optional<FriendGroups> find(Account account) {
    return app.chat().find(account);
  }

  /** {@return all accounts, in the order of their ids} */
  public List<Contacts> accounts() {
    try (Stream<Contacts> accounts = app.chat().accounts()) {
      return accounts.toList();
    }
  }

  /**
   * Lets other things go wrong from now on; by the seed that the emulator was started with.
   *
   * @param rules instead of all there were; none for nothing to go wrong
   */
  public void faults(List<FaultRule> rules) {
    app.faults().replace(new FaultPlan(rules, emulator.faultSeed()));
  }

  /**
   * Lets a bad day begin, instead of whatever went wrong before.
   *
   * @param name like {@code outage}
   * @throws IllegalArgumentException when there is none of this name; the message names all
   */
  public void rehearse(String name) {
    faults(Rehearsal.named(name).rules());
  }

  /**
   * Grants another quota from now on; what was used up of the second remains so.
   *
   * @param limits instead of those there were
   */
  public void quota(QuotaLimits limits) {
    app.quota().limits(limits);
  }

  /** {@return what was counted since the last reset} */
  public Counters counters() {
    return app.log().counters(app.inFlight().most());
  }

  /** {@return the latest thousand requests since the last reset, oldest first} */
  public List<JournalEntry> journal() {
    return app.log().journal();
  }

  /**
   * The calls that were received, to be narrowed down and asserted on.
   *
   * @param command like {@code group_delete}
   * @return a view of the journal: it shows calls that come later, too
   * @throws IllegalArgumentException when there is no such command
   */
  public ReceivedCalls received(String command) {
    return new ReceivedCalls(this::journal, new CallQuery(command, null, null, null, null));
  }

  /** {@return the calls that were received, whatever they asked for} */
  public ReceivedCalls received() {
    return new ReceivedCalls(this::journal, new CallQuery(null, null, null, null, null));
  }

  /**
   * Starts over with these accounts, the faults and the quota it was started with, and nothing
   * counted.
   *
   * @param accounts instead of all there were
   */
  public void reset(Collection<Contacts> accounts) {
    app.reset(accounts);
  }
}
