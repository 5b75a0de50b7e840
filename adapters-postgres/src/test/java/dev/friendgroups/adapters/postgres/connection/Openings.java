package dev.friendgroups.adapters.postgres.connection;

import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.LedgerRequest;
import dev.friendgroups.application.spi.Surroundings;
import java.util.HashMap;
import java.util.Map;

/** Ledgers opened as the program opens them, with an environment of a test's own. */
public final class Openings {
  private Openings() {}

  public static Environment environment(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    all.putIfAbsent("HOME", "/nonexistent");
    all.putIfAbsent("PGSYSCONFDIR", "/nonexistent");
    return new Environment(all::get);
  }

  public static LedgerRequest request(String location, boolean create) {
    return new LedgerRequest(
        LedgerLocation.parse(location), create, Surroundings.system(notice -> {}));
  }

  public static Database open(TestDatabase database) {
    return open(database, "", true);
  }

  public static Database open(TestDatabase database, String parameters, boolean create) {
    return OpenDatabase.at(
        request(database.location() + parameters, create), environment(database.environment()));
  }
}
