package dev.friendgroups.application.spi;

import java.nio.file.Path;

/**
 * A place for jobs, chosen by the scheme of {@code --ledger SCHEME:...}, which is its name. A plain
 * path is that of an SQLite file.
 */
public interface LedgerAdapter extends Adapter {
  /**
   * Opens a ledger; asked for once a connection, and only when something needs it.
   *
   * @param request where it is, and what the adapter may use
   * @return what is closed after use
   * @throws dev.friendgroups.application.port.out.NoLedgerException when there is none, and none is
   *     to be created
   * @throws dev.friendgroups.application.port.out.StorageException when it cannot be used
   * @throws WrongSettingException when the location is none of this adapter's
   * @throws WrongSetupException when something around it is missing or does not work
   */
  OpenLedger open(LedgerRequest request);

  /**
   * {@return whether ledgers of this kind also share an app's quota among those who use them} Then
   * one is opened before calls, too, that are recorded nowhere.
   */
  default boolean sharesQuota() {
    return false;
  }

  /**
   * Copies a ledger as it is now, whoever uses it meanwhile, into a file that {@code --ledger}
   * takes. A database that has tools of its own for that leaves it to them.
   *
   * @param request the ledger to copy, which stays as it is
   * @param copy where there is nothing yet
   * @throws dev.friendgroups.application.port.out.StorageException when there is something, or one
   *     of them cannot be read or written
   * @throws WrongSettingException when such a ledger is not copied this way
   */
  default void copy(LedgerRequest request, Path copy) {
    throw new WrongSettingException(
        "such a ledger is not copied into a file; back it up by the means it brings along");
  }
}
