package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.UserSigIssuer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What the command line needs others to put together for it. */
public interface Wiring {
  /** The gateways to choose from; the first one is the default. */
  List<String> gateways();

  /**
   * Gets everything ready for calling Chat; to be closed after use.
   *
   * @param notices told, a sentence each, of what does not work as well as it should
   * @param calls told of each call to Chat
   * @throws SetupException when something is missing or does not work
   */
  Connection connect(ConnectionSettings settings, Consumer<String> notices, CallObserver calls);

  /**
   * Opens a ledger to look back at jobs; to be closed after use.
   *
   * @throws dev.friendgroups.application.port.out.StorageException when it cannot be opened
   */
  Archive archive(Path ledger);

  /**
   * Makes a copy of a ledger, which may be in use.
   *
   * @param copy where there is nothing yet
   * @throws dev.friendgroups.application.port.out.StorageException when there is something, or one
   *     of them cannot be read or written
   */
  void copyLedger(Path ledger, Path copy);

  /**
   * Who signs UserSigs for a Chat.
   *
   * @throws SetupException when there is no key to sign with
   */
  UserSigIssuer userSigs(Target target);

  /**
   * Starts a Chat to test against; to be closed after use.
   *
   * @param requests told of each request when it has ended, in a line; by many threads at once
   * @throws IllegalArgumentException when a setting is wrong; the message says which
   * @throws SetupException when it cannot be started
   */
  Emulation emulate(EmulationSettings settings, Consumer<String> requests);

  /** What the emulator does where Chat's documentation is silent, in a few lines. */
  String emulatorChoices();
}
