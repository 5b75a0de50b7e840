package dev.friendgroups.adapters.cli.input;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a text, of which none takes more than a certain room in memory. */
final class BoundedLines {
  private final BufferedReader reader;
  private final int longest;
  private final char[] buffer = new char[1 << 14];
  private int position;
  private int filled;
  private boolean tooLong;

  /**
   * @param longest how many characters of a line are kept
   */
  BoundedLines(BufferedReader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  /** The next line without its end, cut off if it is too long; null after the last one. */
  @Nullable String next() throws IOException {
    tooLong = false;
    if (!fill()) {
      return null;
    }
    int end = end();
    if (end < filled && end - position <= longest) {
      String line = new String(buffer, position, end - position);
      position = end + 1;
      return line;
    }
    return pieced();
  }

  /** A line that is long, or lies across the end of the buffer. */
  private String pieced() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean ended = false;
    while (!ended && fill()) {
      int end = end();
      int room = Math.min(end - position, longest - line.length());
      tooLong = tooLong || room < end - position;
      line.append(buffer, position, room);
      ended = end < filled;
      position = ended ? end + 1 : end;
    }
    return line.toString();
  }

  private int end() {
    int end = position;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Whether the line that came last was cut off. */
  boolean tooLong() {
    return tooLong;
  }

  private boolean fill() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, reader.read(buffer, 0, buffer.length));
    }
    return position < filled;
  }
}
