package dev.friendgroups.adapters.cli.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.friendgroups.adapters.cli.output.TerminalText;
import java.io.Reader;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * Reads CSV by RFC 4180; the header names the columns account and group, others are passed over.
 */
final class CsvRequests {
  private static final String ACCOUNT = "account";
  private static final String GROUP = "group";

  /** In characters; a quote that nothing closes must not draw the whole file into memory. */
  private static final int LONGEST_ROW = 1 << 20;

  private CsvRequests() {}

  static void read(Reader reader, Rows rows) {
    Iterator<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_ROW)
            .ofCsvRecord(reader)
            .iterator();
    long line = 1;
    try {
      if (!records.hasNext()) {
        throw rows.unreadable(1, "the header 'account,group' is missing: the file is empty");
      }
      List<String> header = records.next().getFields().stream().map(String::strip).toList();
      int account = column(header, ACCOUNT, rows);
      int group = column(header, GROUP, rows);
      while (records.hasNext()) {
        CsvRecord row = records.next();
        line = row.getStartingLineNumber();
        if (row.getFieldCount() == header.size()) {
          rows.row(line, row.getField(account), row.getField(group));
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

  private static int column(List<String> header, String name, Rows rows) {
    if (Collections.frequency(header, name) != 1) {
      throw rows.unreadable(
          1,
          "the header must name the column '"
              + name
              + "' once, like 'account,group'; it is '"
              + String.join(",", header)
              + "'");
    }
    return header.indexOf(name);
  }

  private static String cause(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }
}
