package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.UserSigIssuer;
import dev.friendgroups.application.spi.LedgerLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What the command line needs others to put together for it. */
public interface Wiring {
  /** {@return the name of the gateway to Chat unless another is chosen} */
  String usualGateway();

  /** {@return the names of the gateways to choose from, in the order to show them in} */
  List<String> gateways();

  /** What will be asked for. */
  enum Use {
    /** A UserSig. */
    SIGNING,
    /** A connection, and no ledger. */
    CALLS,
    /** A connection and a ledger. */
    JOBS
  }

  /**
   * Says what will be asked for soon. What any use of that kind needs may be got ready from now on,
   * beside everything else; nothing is told of it, and nothing goes wrong by it.
   *
   * @param use what it will be
   */
  void prepare(Use use);

  /**
   * {@return whether the embedded Chat has its data already, else the first connection makes it}
   *
   * @param embedded where its data is
   */
  boolean isMade(Target.Embedded embedded);

  /**
   * Gets everything ready for calling Chat; to be closed after use.
   *
   * @param settings which Chat, how to call it, and where its jobs are
   * @param notices told, a sentence each, of what does not work as well as it should
   * @param calls told of each call to Chat
   * @return what can be asked of it; nothing is sent yet
   * @throws SetupException when something is missing or does not work
   * @throws dev.friendgroups.application.spi.IncompleteAppException when the gateway needs more of
   *     the app
   * @throws dev.friendgroups.application.spi.WrongSettingException when a setting of the gateway's
   *     is missing or wrong
   */
  Connection connect(ConnectionSettings settings, Consumer<String> notices, CallObserver calls);

  /**
   * Opens a ledger to look back at jobs; to be closed after use.
   *
   * @param ledger which must be there already
   * @param notices as above
   * @return what looks back, for as long as it is open
   * @throws dev.friendgroups.application.port.out.StorageException when it cannot be opened
   */
  Archive archive(LedgerLocation ledger, Consumer<String> notices);

  /**
   * Makes a ledger where there is none, or brings one to today's version; else nothing.
   *
   * @param ledger where it is to be
   * @param notices as above
   * @throws dev.friendgroups.application.port.out.StorageException when it cannot be made
   */
  void makeLedger(LedgerLocation ledger, Consumer<String> notices);

  /**
   * Makes a copy of a ledger, which may be in use.
   *
   * @param ledger stays as it is
   * @param copy where there is nothing yet
   * @param notices as above
   * @throws dev.friendgroups.application.port.out.StorageException when there is something, or one
   *     of them cannot be read or written
   * @throws dev.friendgroups.application.spi.WrongSettingException when such a ledger is not copied
   *     this way
   */
  void copyLedger(LedgerLocation ledger, Path copy, Consumer<String> notices);

  /**
   * {@return what signs UserSigs for a Chat}
   *
   * @param target of which only the app is needed
   * @throws SetupException when there is no key to sign with
   * @throws dev.friendgroups.application.spi.IncompleteAppException when something else is missing
   */
  UserSigIssuer userSigs(Target target);

  /**
   * Starts a Chat to test against; to be closed after use.
   *
   * @param settings what it is to be like
   * @param requests told of each request when it has ended, in a line; by many threads at once
   * @return what tells where it is, and stops it
   * @throws IllegalArgumentException when a setting is wrong; the message says which
   * @throws SetupException when it cannot be started
   */
  Emulation emulate(EmulationSettings settings, Consumer<String> requests);

  /** {@return what the emulator does where Chat's documentation is silent, in a few lines} */
  String emulatorChoices();
}
