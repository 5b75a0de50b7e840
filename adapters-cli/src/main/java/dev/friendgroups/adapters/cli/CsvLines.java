package dev.friendgroups.adapters.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Lines of CSV, quoted where RFC 4180 asks for it. */
final class CsvLines {
  private CsvLines() {}

  /** One line, without its end. */
  static String line(String... fields) {
    StringWriter line = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
      writer.writeRecord(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.getBuffer().substring(0, line.getBuffer().length() - 1);
  }
}
