package dev.friendgroups.adapters.cli.input;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.group.Account;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/**
 * Reads CSV by RFC 4180; the header names the columns account and group, others are passed over.
 */
final class CsvRequests {
  private static final String ACCOUNT = "account";
  private static final String GROUP = "group";
  private static final String BOTH = "account,group";

  /** In a row that says {@code json} here, account and group are escaped as in JSON strings. */
  private static final String ESCAPED = "escaped";

  /** In characters; a quote that nothing closes must not draw the whole file into memory. */
  private static final int LONGEST_ROW = 1 << 20;

  private CsvRequests() {}

  static void read(BufferedReader reader, Rows rows) throws IOException {
    read(reader, rows, BOTH, header -> groups(header, rows));
  }

  /** Reads both columns, or the column account alone where there is no other. */
  static void readAccountsOrGroups(BufferedReader reader, Rows rows, Consumer<Account> accounts)
      throws IOException {
    read(
        reader,
        rows,
        ACCOUNT,
        header -> header.names(GROUP) ? groups(header, rows) : accounts(header, rows, accounts));
  }

  private static ObjLongConsumer<CsvRecord> groups(CsvHeader header, Rows rows) {
    int account = header.require(ACCOUNT, rows, BOTH, "");
    int group =
        header.require(
            GROUP, rows, BOTH, "; --all deletes all groups of each account in such a file");
    int escaped = header.indexOf(ESCAPED);
    return (row, line) ->
        read(
            line,
            row.getField(account),
            row.getField(group),
            escaped < 0 ? "" : row.getField(escaped),
            rows);
  }

  private static ObjLongConsumer<CsvRecord> accounts(
      CsvHeader header, Rows rows, Consumer<Account> accounts) {
    int account = header.require(ACCOUNT, rows, ACCOUNT, "");
    return (row, line) -> rows.accountRow(line, row.getField(account), accounts);
  }

  /** Reads the column account alone, where the file may and does ask for nothing else. */
  static void readAccounts(
      BufferedReader reader, Rows rows, FileUse use, Consumer<Account> accounts)
      throws IOException {
    read(
        reader,
        rows,
        ACCOUNT,
        header -> {
          if (header.names(GROUP) && use.objection().isPresent()) {
            throw rows.unreadable(
                1, "the file names groups (column 'group'), " + use.objection().get());
          }
          return accounts(header, rows, accounts);
        });
  }

  private static void read(
      BufferedReader reader,
      Rows rows,
      String usual,
      Function<CsvHeader, ObjLongConsumer<CsvRecord>> columns)
      throws IOException {
    CsvDialect dialect = CsvDialect.of(reader, ACCOUNT);
    Iterator<CsvRecord> records = records(reader, dialect);
    long line = 1;
    try {
      if (!records.hasNext()) {
        throw rows.unreadable(1, "the header '" + usual + "' is missing: the file is empty");
      }
      CsvHeader header =
          new CsvHeader(
              records.next().getFields().stream().map(rows::cell).toList(), dialect.separator());
      ObjLongConsumer<CsvRecord> reading = columns.apply(header);
      while (records.hasNext()) {
        CsvRecord row = records.next();
        line = row.getStartingLineNumber() + dialect.linesBefore();
        if (row.getFieldCount() == header.size()) {
          reading.accept(row, line);
        } else {
          rows.bad(
              line,
              TerminalText.count(row.getFieldCount(), "column")
                  + ", but the header has "
                  + header.size());
        }
      }
    } catch (CsvParseException e) {
      throw rows.unreadable(line + 1, "this or a later line is not CSV: " + cause(e));
    }
  }

  private static Iterator<CsvRecord> records(BufferedReader reader, CsvDialect dialect) {
    return CsvReader.builder()
        .fieldSeparator(dialect.separator())
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_ROW)
        .ofCsvRecord(reader)
        .iterator();
  }

  private static void read(long line, String account, String group, String form, Rows rows) {
    boolean undecoded = account.indexOf(Rows.NOT_UTF_8) >= 0 || group.indexOf(Rows.NOT_UTF_8) >= 0;
    if (form.isEmpty() || undecoded) {
      rows.row(line, account, group);
    } else if (form.equals("json")) {
      try {
        rows.exactRow(line, unescaped(account), unescaped(group));
      } catch (JsonParseException e) {
        rows.bad(line, "it is not escaped as in JSON");
      }
    } else {
      rows.bad(line, "the column 'escaped' must be empty or 'json'");
    }
  }

  private static String unescaped(String text) {
    return JsonParser.parseString('"' + text + '"').getAsString();
  }

  private static String cause(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }
}
