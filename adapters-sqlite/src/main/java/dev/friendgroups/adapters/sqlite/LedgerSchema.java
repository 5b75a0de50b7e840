package dev.friendgroups.adapters.sqlite;

import java.util.List;

/**
 * The ledger's tables. Lists are JSON arrays; an account's row has no outcome before its {@code
 * calls} are known. All that is saved of it is in doubt while it is {@code unsettled}, as it is
 * until an outcome is recorded by a program that knows this column. {@code restored} is about a
 * restore of all accounts that came to no end; {@code restored_groups} counts what all restores put
 * back, and {@code restored_names} says which groups these are, as far as that is known, where
 * there are any.
 */
final class LedgerSchema {
  /** {@code FGRL} in ASCII. */
  static final int APPLICATION_ID = 0x4647524c;

  static final List<String> MIGRATIONS =
      List.of(
          """
          CREATE TABLE job (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            started TEXT NOT NULL,
            chat TEXT NOT NULL,
            backup INTEGER NOT NULL,
            accepted INTEGER NOT NULL DEFAULT 0,
            accounts INTEGER NOT NULL,
            groups INTEGER NOT NULL,
            duplicates INTEGER NOT NULL,
            deletions INTEGER NOT NULL,
            conclusive INTEGER NOT NULL DEFAULT 0,
            attended INTEGER NOT NULL DEFAULT 0,
            failed INTEGER NOT NULL DEFAULT 0,
            deleted INTEGER NOT NULL DEFAULT 0,
            absent INTEGER NOT NULL DEFAULT 0,
            remaining INTEGER NOT NULL DEFAULT 0,
            calls INTEGER NOT NULL DEFAULT 0
          );
          CREATE TABLE account (
            job INTEGER NOT NULL,
            position INTEGER NOT NULL,
            account TEXT NOT NULL,
            planned TEXT NOT NULL,
            deleted TEXT,
            absent TEXT,
            remaining TEXT,
            error_code INTEGER,
            error_info TEXT,
            error_display TEXT,
            remedy TEXT,
            sequence INTEGER,
            calls INTEGER,
            conclusive INTEGER NOT NULL DEFAULT 0,
            restored INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (job, position)
          ) WITHOUT ROWID;
          CREATE TABLE backup (
            job INTEGER NOT NULL,
            position INTEGER NOT NULL,
            groups TEXT NOT NULL,
            PRIMARY KEY (job, position)
          ) WITHOUT ROWID;
          """,
          """
          ALTER TABLE account ADD COLUMN doubtful TEXT;
          ALTER TABLE account ADD COLUMN certain INTEGER;
          ALTER TABLE account ADD COLUMN unsettled INTEGER NOT NULL DEFAULT 1;
          UPDATE account SET
            certain = conclusive,
            unsettled = 1 - conclusive,
            doubtful = CASE conclusive WHEN 1 THEN '[]' ELSE remaining END,
            remaining = CASE conclusive WHEN 1 THEN remaining ELSE '[]' END
          WHERE calls IS NOT NULL;
          """,
          """
          ALTER TABLE job ADD COLUMN restored_at TEXT;
          ALTER TABLE account ADD COLUMN restored_groups INTEGER NOT NULL DEFAULT 0;
          CREATE INDEX account_restored ON account (job, restored_groups)
            WHERE restored_groups > 0;
          """,
          "ALTER TABLE account ADD COLUMN restored_names TEXT;");

  private LedgerSchema() {}
}
