package dev.friendgroups.adapters.postgres;

/**
 * Which accounts of a job are read, in SQL: the name of the schema goes into it, and the parameters
 * are job, first and last position. However little the server knows of the tables, it looks each
 * account up by its key, and never at all of a job for one page.
 */
enum AccountQuery {
  /** Those that are still to be attended to. */
  UNDONE("account", true, "latest.conclusive IS NOT TRUE"),

  /** Those saved. */
  SAVED("backup", true, "backup.groups IS NOT NULL"),

  /** Those saved, but for what was put back since, by a restore of all that came to no end. */
  NOT_PUT_BACK(
      "backup",
      true,
      """
      backup.groups IS NOT NULL AND (restored.run IS NULL OR restored.run <= greatest(
        backup.run, latest.run,
        (SELECT max(run.run) FROM %1$s.run WHERE run.job = account.job AND run.finished)))
      """),

  /** Those of which something became, without what was saved of them. */
  ATTENDED("outcome", false, "latest.run IS NOT NULL");

  private static final String SELECT =
      """
      SELECT account.position, account.account, account.planned, backup.groups,
        (backup.run, backup.entry) > (latest.run, latest.entry), latest.deleted, latest.absent,
        latest.remaining, latest.doubtful, latest.problem, latest.sequence, latest.calls
      FROM %1$s.account
      LEFT JOIN LATERAL (
        SELECT * FROM %1$s.backup
        WHERE backup.job = account.job AND backup.position = account.position AND BACKUPS
        LIMIT 1) AS backup ON true
      LEFT JOIN LATERAL (
        SELECT * FROM %1$s.restored
        WHERE restored.job = account.job AND restored.position = account.position AND BACKUPS
        LIMIT 1) AS restored ON true
      LEFT JOIN LATERAL (
        SELECT * FROM %1$s.outcome
        WHERE outcome.job = account.job AND outcome.position = account.position
        ORDER BY outcome.run DESC, outcome.entry DESC LIMIT 1) AS latest ON true
      WHERE account.job = ? AND account.position BETWEEN ? AND ? AND
      """;

  private final String table;
  private final String text;

  /**
   * @param table without a row of which an account is none of them
   * @param backups whether what was saved is read
   */
  AccountQuery(String table, boolean backups, String condition) {
    this.table = table;
    this.text = select(backups) + condition + " ORDER BY account.position";
  }

  private static String select(boolean backups) {
    return SELECT.replace("BACKUPS", Boolean.toString(backups));
  }

  /** Finds what {@link AccountRow#read} reads. */
  String rows(String schema) {
    return text.formatted(schema);
  }

  /** Finds the first position, from one on, where there may be any; null when there is none. */
  String next(String schema) {
    return "SELECT min(position) FROM %s.%s WHERE job = ? AND position >= ?"
        .formatted(schema, table);
  }
}
