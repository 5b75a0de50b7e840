package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.application.port.out.UserSigIssuer;
import java.nio.file.Path;
import java.util.List;

/** What the command line needs others to put together for it. */
public interface Wiring {
  /** The gateways to choose from; the first one is the default. */
  List<String> gateways();

  /**
   * Gets everything ready for calling Chat; to be closed after use.
   *
   * @throws SetupException when something is missing or does not work
   */
  Connection connect(ConnectionSettings settings);

  /**
   * Opens a ledger to look back at jobs; to be closed after use.
   *
   * @throws dev.friendgroups.application.port.out.StorageException when it cannot be opened
   */
  Archive archive(Path ledger);

  /**
   * Who signs UserSigs for a Chat.
   *
   * @throws SetupException when there is no key to sign with
   */
  UserSigIssuer userSigs(Target target);

  /**
   * Starts a Chat to test against; to be closed after use.
   *
   * @throws IllegalArgumentException when a setting is wrong; the message says which
   * @throws SetupException when it cannot be started
   */
  Emulation emulate(EmulationSettings settings);

  /** What the emulator does where Chat's documentation is silent, in a few lines. */
  String emulatorChoices();
}
