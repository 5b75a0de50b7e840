package dev.friendgroups.adapters.file;

import java.io.IOException;

/** Another process has been changing the file for so long that it may have been halted. */
final class BusyFileException extends IOException {
  private static final long serialVersionUID = 1;

  BusyFileException() {
    super("another process keeps it locked");
  }
}
