package dev.friendgroups.adapters.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.domain.deletion.AccountPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes the accounts of a new job by COPY, which takes a million in seconds.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>
 */
record AccountCopy(Connection connection, String schema) {
  private static final int CHUNK = 1 << 16;

  void write(long job, Iterator<AccountPlan> accounts) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + schema + ".account (job, position, account, planned) FROM STDIN");
    try {
      StringBuilder chunk = new StringBuilder();
      for (long position = 0; accounts.hasNext(); position++) {
        AccountPlan plan = accounts.next();
        chunk.append(job).append('\t').append(position).append('\t');
        append(chunk, Json.of(plan.account().id()));
        append(chunk.append('\t'), Json.names(plan.names()));
        chunk.append('\n');
        if (chunk.length() > CHUNK) {
          send(copy, chunk);
        }
      }
      send(copy, chunk);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  /** JSON has no bare tabs and line ends, but backslashes. */
  private static void append(StringBuilder chunk, String json) {
    chunk.append(json.replace("\\", "\\\\"));
  }

  private static void send(CopyIn copy, StringBuilder chunk) throws SQLException {
    byte[] bytes = chunk.toString().getBytes(UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    chunk.setLength(0);
  }
}
