package dev.friendgroups.adapters.postgres.connection;

import dev.friendgroups.application.spi.LedgerRequest;
import java.sql.SQLException;

/** Opens the database of a ledger, after looking whether it is fit to be one. */
public final class OpenDatabase {
  private OpenDatabase() {}

  /**
   * {@return the database, to be closed after use}
   *
   * @param request where it is, and whether a ledger is made in it
   * @param environment what else may say where it is
   * @throws dev.friendgroups.application.port.out.NoLedgerException when there is no ledger, and
   *     none is to be made
   * @throws dev.friendgroups.application.port.out.StorageException when it does not serve just now
   * @throws dev.friendgroups.application.spi.WrongSettingException when the address is wrong
   * @throws dev.friendgroups.application.spi.WrongSetupException when something else is wrong
   */
  public static Database at(LedgerRequest request, Environment environment) {
    Server server = new Server(ServerAccess.find(request.location().rest(), environment));
    Database database = new Database(server, request.surroundings().clock());
    try {
      database
          .inTransaction(Database.TimeLimits.QUICK, ServerChecks::of)
          .require(database.inWords());
      new Schema(database, Schema.MIGRATIONS).require(request.create());
      return database;
    } catch (SQLException e) {
      database.close();
      throw server.failures().opening(e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }
}
