package dev.friendgroups.adapters.emulator.apps;

import dev.friendgroups.adapters.emulator.calls.CallLog;
import dev.friendgroups.adapters.emulator.calls.InFlight;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.adapters.emulator.calls.Quota;
import dev.friendgroups.adapters.emulator.calls.QuotaLimits;
import dev.friendgroups.adapters.emulator.faults.FaultInjector;
import dev.friendgroups.adapters.emulator.faults.FaultPlan;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.domain.group.Contacts;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Consumer;

/** One app: its accounts, what its calls are granted and suffer, and what became of them. */
public final class App {
  private final long sdkAppId;
  private final EmulatedChat chat;
  private final FaultPlan usualFaults;
  private final QuotaLimits usualQuota;
  private final FaultInjector faults;
  private final Quota quota;
  private final InFlight inFlight = new InFlight();
  private final CallLog log;

  /**
   * An app that nobody has called yet.
   *
   * @param sdkAppId by which requests name it
   * @param chat where its accounts are
   * @param faults what goes wrong at first, and after a reset
   * @param quota what is granted at first, and after a reset
   * @param clock tells when calls were answered
   * @param watcher told of each call when it has ended; by any thread
   */
  public App(
      long sdkAppId,
      EmulatedChat chat,
      FaultPlan faults,
      QuotaLimits quota,
      InstantSource clock,
      Consumer<JournalEntry> watcher) {
    this.sdkAppId = sdkAppId;
    this.chat = chat;
    usualFaults = faults;
    usualQuota = quota;
    this.faults = new FaultInjector(faults);
    this.quota = new Quota(quota);
    log = new CallLog(clock, watcher);
  }

  /** {@return the number by which requests name it} */
  public long sdkAppId() {
    return sdkAppId;
  }

  /** {@return what keeps its accounts, and changes them} */
  public EmulatedChat chat() {
    return chat;
  }

  /** {@return what lets its calls go wrong} */
  public FaultInjector faults() {
    return faults;
  }

  /** {@return what its calls are granted} */
  public Quota quota() {
    return quota;
  }

  /** {@return which of its calls are under way} */
  public InFlight inFlight() {
    return inFlight;
  }

  /** {@return what became of its calls} */
  public CallLog log() {
    return log;
  }

  /**
   * Starts over with these accounts, the faults and the quota of its beginning.
   *
   * @param accounts instead of all there were
   */
  public void reset(Collection<Contacts> accounts) {
    chat.replaceAll(accounts);
    faults.replace(usualFaults);
    quota.limits(usualQuota);
    forgetCalls();
  }

  /** Forgets all calls, and what they used up of the quota. */
  public void forgetCalls() {
    quota.reset();
    log.reset();
    inFlight.reset();
  }
}
