package dev.friendgroups.adapters.file;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Why something did not work with a file, to a person who knows which file. */
final class Reason {
  private Reason() {}

  static String of(Exception e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    boolean named = e instanceof FileSystemException;
    String reason = named ? ((FileSystemException) e).getReason() : e.getMessage();
    return reason != null ? reason : e.getClass().getSimpleName();
  }
}
