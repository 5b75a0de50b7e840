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
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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
    read(
        reader,
        rows,
        BOTH,
        header -> {
          int account = column(header, ACCOUNT, rows, BOTH);
          int group = column(header, GROUP, rows, BOTH);
          int escaped = header.indexOf(ESCAPED);
          return (row, line) ->
              read(
                  line,
                  row.getField(account),
                  row.getField(group),
                  escaped < 0 ? "" : row.getField(escaped),
                  rows);
        });
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
          int account = column(header, ACCOUNT, rows, ACCOUNT);
          if (header.contains(GROUP) && use.objection().isPresent()) {
            throw rows.unreadable(
                1, "the file names groups (column 'group'), " + use.objection().get());
          }
          return (row, line) -> rows.accountRow(line, row.getField(account), accounts);
        });
  }

  private static void read(
      BufferedReader reader,
      Rows rows,
      String usual,
      Function<List<String>, ObjLongConsumer<CsvRecord>> columns)
      throws IOException {
    CsvDialect dialect = CsvDialect.of(reader);
    Iterator<CsvRecord> records = records(reader, dialect);
    long line = 1;
    try {
      if (!records.hasNext()) {
        throw rows.unreadable(1, "the header '" + usual + "' is missing: the file is empty");
      }
      List<String> header =
          records.next().getFields().stream().map(rows::cell).map(CsvRequests::anyCase).toList();
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

  /** Spreadsheets like capitals. */
  private static String anyCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static int column(List<String> header, String name, Rows rows, String usual) {
    if (header.stream().anyMatch(column -> column.indexOf(Rows.NOT_UTF_8) >= 0)) {
      throw rows.unreadable(1, "the header is not UTF-8; save the file as CSV (UTF-8)");
    }
    if (Collections.frequency(header, name) != 1) {
      throw rows.unreadable(
          1,
          "the header must name the column '"
              + name
              + "' once, like '"
              + usual
              + "'; it is '"
              + String.join(",", header)
              + "'"
              + (header.stream().anyMatch(TerminalText::isPadded)
                  ? "; --trim drops the blanks"
                  : ""));
    }
    return header.indexOf(name);
  }

  private static String cause(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }
}
