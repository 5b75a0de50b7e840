package dev.friendgroups.adapters.cli.input;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads text as people's programs save it: UTF-8 or, with a mark, UTF-16; gzipped or not. */
final class FileText {
  private static final int BUFFER = 1 << 16;
  private static final int BOM = 0xfeff;
  private static final int LOOKED_AT = 512;

  private FileText() {}

  /**
   * The text of a file, without a byte order mark.
   *
   * @param use what the file is read for
   * @throws UsageException when it is no text
   */
  static BufferedReader of(InputStream in, String title, FileUse use) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, BUFFER);
    byte[] start = start(bytes);
    if (begins(start, 0x1f, 0x8b)) {
      bytes = new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER);
      start = start(bytes);
    }
    if (begins(start, 'P', 'K', 3, 4)) {
      throw new UsageException(
          title
              + " is a ZIP archive, as spreadsheets are; save the sheet as CSV (UTF-8); "
              + use.consequence());
    }
    Charset charset = charset(start);
    if (charset.equals(UTF_8) && contains(start, 0)) {
      throw new UsageException(
          title
              + " is not text in UTF-8, or in UTF-16 with a byte order mark; save it as CSV"
              + " (UTF-8); "
              + use.consequence());
    }
    BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, charset), BUFFER);
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    return reader;
  }

  /** What is wrong with compressed text; empty when that is not the reason. */
  static Optional<String> damage(Throwable reason) {
    if (reason instanceof EOFException) {
      return Optional.of("its compressed data is cut off; copy it again");
    }
    return reason instanceof ZipException
        ? Optional.of("its compressed data is damaged; copy it again")
        : Optional.empty();
  }

  private static Charset charset(byte[] start) {
    if (begins(start, 0xff, 0xfe)) {
      return UTF_16LE;
    }
    return begins(start, 0xfe, 0xff) ? UTF_16BE : UTF_8;
  }

  private static byte[] start(BufferedInputStream bytes) throws IOException {
    bytes.mark(LOOKED_AT);
    byte[] start = bytes.readNBytes(LOOKED_AT);
    bytes.reset();
    return start;
  }

  private static boolean begins(byte[] start, int... with) {
    if (start.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((start[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] start, int value) {
    for (byte one : start) {
      if (one == value) {
        return true;
      }
    }
    return false;
  }
}
