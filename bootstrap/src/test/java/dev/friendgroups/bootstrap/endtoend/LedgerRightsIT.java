package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.postgres.server.Authority;
import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.PostgresServer;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.bootstrap.endtoend.Program.Result;
import dev.friendgroups.bootstrap.endtoend.Team.Colleague;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in to the ledger of a team, and which server is trusted with it. */
class LedgerRightsIT {
  @TempDir Path folder;
  private Team team;

  @BeforeEach
  void start() throws Exception {
    team = new Team(folder);
  }

  @AfterEach
  void stop() {
    if (team != null) {
      team.close();
    }
  }

  private static void assertDone(Result result) {
    assertThat(result.exit()).as("%s", result).isZero();
  }

  /** That it is told in one line, and that somebody has to mend it. */
  private static void assertRefused(Result result, String why) {
    assertThat(result.exit()).as("%s", result).isEqualTo(4);
    assertThat(result.err().lines().filter(line -> line.startsWith("error: ")))
        .as("%s", result)
        .singleElement()
        .asString()
        .contains(why);
    assertThat(result.err()).doesNotContain("\tat ", "Exception");
  }

  @Test
  void one_makes_the_ledger_another_runs_jobs_and_a_third_only_looks() throws Exception {
    TestDatabase database = Postgres.database();
    Colleague owner = team.colleague("owner", database);
    TestDatabase ofWorker = database.withAnotherUser();
    Colleague worker = team.colleague("worker", ofWorker);
    TestDatabase ofReader = database.withAnotherUser();
    Colleague reader = team.colleague("reader", ofReader);
    String[] deletion = {"delete", "--account", "account-1", "family", "--yes"};

    assertRefused(worker.run(deletion), "this user may not make one; have it done once by a user");
    assertDone(owner.look("check", "--init"));
    assertRefused(worker.run(deletion), "grant the rights it needs");
    database.grant("rights.sql", ofWorker.user());
    database.grant("rights-to-look.sql", ofReader.user());
    assertDone(worker.run(deletion));
    Result looking = reader.look("history", "1");
    Result restoring = reader.run("restore", "1");

    assertDone(looking);
    assertThat(looking.out()).contains("account-1");
    assertRefused(restoring, "does not allow this user what is needed");
    assertDone(worker.run("restore", "1"));
    assertDone(worker.look("history", "--forget", "1", "--yes"));
  }

  @Test
  void a_server_off_the_machine_is_used_only_when_its_certificate_is_right() throws Exception {
    Authority authority = Authority.create();
    Path trusted = authority.write(folder.resolve("authority.pem"));
    Path hosts =
        Files.writeString(
            folder.resolve("hosts"), "127.0.0.1 db.example.com\n127.0.0.1 other.example.com\n");
    try (PostgresServer server = Postgres.server()) {
      server.stopAtOnce();
      server.startWithTls(authority, "db.example.com");
      TestDatabase database = server.database();
      Program program =
          team.colleague("ann", database)
              .program()
              .with("FRIEND_GROUPS_JAVA_OPTS", "-Djdk.net.hosts.file=" + hosts);
      String place = ".example.com:" + server.port() + "/" + database.name();
      String trusting = "?sslrootcert=" + trusted;

      Result unknown = new Colleague(program, "postgresql://db" + place).look("history");
      Result elsewhere =
          new Colleague(program, "postgresql://other" + place + trusting).look("history");
      Result verified =
          new Colleague(program, "postgresql://db" + place + trusting)
              .run("delete", "--account", "account-1", "family", "--yes");

      assertRefused(unknown, "cannot be verified by its certificate");
      assertRefused(elsewhere, "shows a certificate for another host");
      assertDone(verified);
    }
  }
}
